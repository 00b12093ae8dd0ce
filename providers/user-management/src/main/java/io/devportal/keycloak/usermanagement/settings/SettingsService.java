// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Reads and changes the settings of a realm for a caller. Documents have the form of {@link SettingsDocument}. Throws
 * {@link Refusal}.
 */
record SettingsService(KeycloakSession session, RealmModel realm, Caller caller) {

    Map<String, Object> document() {
        AccessRules.require(caller, Action.READ_SETTINGS);
        return new SettingsDocument(realm).now();
    }

    /**
     * Stores what the document names.
     *
     * @param document read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     * @return all settings
     */
    Map<String, Object> change(Supplier<Map<?, ?>> document, Optional<Consumer<Map<String, Object>>> seen) {
        AccessRules.require(caller, Action.CHANGE_SETTINGS);
        return store(document.get(), null, seen);
    }

    /** The same with what a preset names. */
    Map<String, Object> apply(Preset preset, Optional<Consumer<Map<String, Object>>> seen) {
        AccessRules.require(caller, Action.APPLY_PRESET);
        return store(preset.document(), preset.presetName(), seen);
    }

    private Map<String, Object> store(Map<?, ?> document, String preset, Optional<Consumer<Map<String, Object>>> seen) {
        // also without a version: of those who store something for the first time Keycloak would refuse all but one
        new RealmRecords(session, realm).lock();
        SettingsDocument settings = new SettingsDocument(realm);
        Map<String, Object> before = settings.now();
        seen.ifPresent(hears -> hears.accept(before));
        settings.store(new SettingsChange(document).values());
        Map<String, Object> stored = settings.now();
        AuditEntry entry = AuditEntry.of(OperationType.UPDATE, "PORTAL_SETTINGS", "settings")
                .detail("preset", preset)
                .showing(stored);
        for (Map.Entry<String, Object> value : before.entrySet()) {
            entry = entry.before(value.getKey(), value.getValue(), stored.get(value.getKey()));
        }
        new Audit(session, realm, Actor.of(caller)).write(entry);
        return stored;
    }
}
