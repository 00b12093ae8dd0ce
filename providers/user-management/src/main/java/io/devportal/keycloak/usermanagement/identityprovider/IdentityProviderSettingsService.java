// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.Deed;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows and changes what the portal keeps in the config of identity providers. Throws {@link Refusal}. L42. */
record IdentityProviderSettingsService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** One more than asked for when there are more. */
    List<IdentityProviderSettings> list(Supplier<Page> asked) {
        AccessRules.require(caller, Action.READ_SETTINGS);
        Page page = asked.get();
        return new IdentityProviders(session, realm)
                .list(page.first(), page.max() + 1).stream()
                        .map(IdentityProviderSettings::of)
                        .toList();
    }

    /**
     * @param change read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     */
    IdentityProviderSettings change(
            String alias,
            Supplier<IdentityProviderSettings.Change> change,
            Optional<Consumer<IdentityProviderSettings>> seen) {
        AccessRules.require(caller, Action.CHANGE_SETTINGS);
        var entries = change.get().entries();
        new RealmRecords(session, realm).lock();
        IdentityProviders providers = new IdentityProviders(session, realm);
        IdentityProviderModel provider = providers.find(alias).orElseThrow(() -> new Refusal(Denial.notFound()));
        IdentityProviderSettings before = IdentityProviderSettings.of(provider);
        seen.ifPresent(hears -> hears.accept(before));
        providers.change(provider, entries);
        IdentityProviderSettings after = IdentityProviderSettings.of(provider);
        new Audit(session, realm, Actor.of(caller))
                .write(Deed.of(OperationType.UPDATE, "PORTAL_IDENTITY_PROVIDER", "identity-providers", alias)
                        .before("authorizationType", before.authorizationType(), after.authorizationType())
                        .before("approval", before.approval(), after.approval())
                        .showing(after));
        return after;
    }
}
