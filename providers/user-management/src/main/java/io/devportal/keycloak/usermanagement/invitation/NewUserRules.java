// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.organization.OrganizationDenials;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Checks whether a {@link NewUser} can be added to this realm. Throws {@link Refusal}. */
record NewUserRules(KeycloakSession session, RealmModel realm, Outbox outbox) {
    private static final Duration SHORTEST_LIFETIME = Duration.ofHours(1);

    void require(NewUser newUser) {
        if (new AddressRules(session, realm).problem(newUser.email()).isPresent()) {
            throw new Refusal(NewUser.invalidAddress());
        }
        requireLifetime(newUser.linkLifetime());
        requireLanguage(newUser.language());
        requireOrganizations(newUser);
        if (newUser.sendsNow() && !outbox.isConfigured()) {
            throw new Refusal(InvitationDenials.mailNotConfigured());
        }
    }

    private void requireLifetime(Duration lifetime) {
        Duration most = PortalSettings.of(realm).activationLinkLifetime();
        if (lifetime != null && (lifetime.compareTo(SHORTEST_LIFETIME) < 0 || lifetime.compareTo(most) > 0)) {
            throw new Refusal(
                    Denial.invalid("linkLifetime", Expected.number(SHORTEST_LIFETIME.toSeconds(), most.toSeconds())));
        }
    }

    private void requireLanguage(String tag) {
        boolean isOffered = tag == null
                || (realm.isInternationalizationEnabled()
                        && realm.getSupportedLocalesStream().anyMatch(tag::equals));
        if (!isOffered) {
            throw new Refusal(
                    Denial.invalid("language", Expected.of("language", "a language that the realm offers, or none")));
        }
    }

    private void requireOrganizations(NewUser newUser) {
        if (newUser.seats().isEmpty()) {
            return;
        }
        if (!OrganizationRoles.of(session).areEnabled()) {
            throw new Refusal(OrganizationDenials.switchedOff());
        }
        Organizations organizations = new Organizations(session, realm);
        if (!organizations
                .enabled(newUser.seats().keySet())
                .containsAll(newUser.seats().keySet())) {
            throw new Refusal(
                    organizations.exist()
                            ? Denial.invalid(
                                    "organizations",
                                    Expected.of("organization", "ids of enabled organizations of this realm"))
                            : InvitationDenials.noOrganization());
        }
    }
}
