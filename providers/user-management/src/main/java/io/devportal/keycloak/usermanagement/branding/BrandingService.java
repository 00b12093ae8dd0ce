// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.settings.Languages;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows and changes the look of a realm's portal. Throws {@link Refusal}. */
record BrandingService(KeycloakSession session, RealmModel realm, Caller caller) {

    Branding read() {
        AccessRules.require(caller, Action.READ_SETTINGS);
        return new Brandings(session, realm).read();
    }

    /**
     * @param wanted read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     */
    Branding change(Supplier<BrandingChange> wanted, Optional<Consumer<Branding>> seen) {
        AccessRules.require(caller, Action.CHANGE_SETTINGS);
        BrandingChange change = wanted.get();
        Brandings stored = new Brandings(session, realm);
        new RealmRecords(session, realm).lock();
        Branding before = stored.read();
        seen.ifPresent(hears -> hears.accept(before));
        Branding after = change.of(before, Languages.of(realm));
        stored.store(before, after);
        record(before.withoutPictures(), after.withoutPictures());
        return after;
    }

    private void record(Branding before, Branding after) {
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_BRANDING", "branding")
                        .before("name", before.name(), after.name())
                        .before("accent", before.accent(), after.accent())
                        .before("accentDark", before.accentDark(), after.accentDark())
                        .before("logo", before.logo(), after.logo())
                        .before("picture", before.picture(), after.picture())
                        .before("texts", before.texts(), after.texts())
                        .showing(after));
    }
}
