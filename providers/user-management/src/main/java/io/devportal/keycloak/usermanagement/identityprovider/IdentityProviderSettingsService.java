// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows and changes the portal's settings of identity providers. Throws {@link Refusal}. L42. */
record IdentityProviderSettingsService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param first index of the first, from 0 */
    record Part(int first, int max) {}

    /**
     * By alias; one more than asked for when there are more.
     *
     * @param asked read once it is clear that the caller may see any
     */
    List<IdentityProviderSettings> list(Supplier<Part> asked) {
        AccessRules.require(caller, Action.READ_SETTINGS);
        Part part = asked.get();
        return new IdentityProviders(session)
                .list(part.first(), part.max() + 1).stream()
                        .map(IdentityProviderSettings::of)
                        .toList();
    }

    /**
     * @param entries of the config, by their keys; read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     */
    IdentityProviderSettings change(
            String alias, Supplier<Map<String, String>> entries, Optional<Consumer<IdentityProviderSettings>> seen) {
        AccessRules.require(caller, Action.CHANGE_SETTINGS);
        Map<String, String> wanted = entries.get();
        new RealmRecords(session, realm).lock();
        IdentityProviders providers = new IdentityProviders(session);
        IdentityProviderModel provider = providers.lock(alias).orElseThrow(() -> new Refusal(Denial.notFound()));
        IdentityProviderSettings before = IdentityProviderSettings.of(provider);
        seen.ifPresent(hears -> hears.accept(before));
        providers.change(provider, wanted);
        IdentityProviderSettings after = IdentityProviderSettings.of(provider);
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_IDENTITY_PROVIDER", "identity-providers", alias)
                        .before(
                                "authorizationType",
                                before.authorizationType().value(),
                                after.authorizationType().value())
                        .before("approval", before.approval(), after.approval())
                        .showing(IdentityProviderRepresentation.of(after)));
        return after;
    }
}
