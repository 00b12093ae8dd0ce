// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows presets and what each would change in a realm, and applies one. Throws {@link Refusal}. */
record PresetService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param then as the document says it: a text, or a number */
    record Difference(String key, Object now, Object then) {}

    /**
     * @param document all settings as they are now
     * @param differences what would change
     */
    record Preview(
            Preset preset, Map<String, Object> document, List<Difference> differences, List<NativeStep> nativeSteps) {}

    List<Preset> all() {
        AccessRules.require(caller, Action.READ_PRESETS);
        return List.of(Preset.values());
    }

    Preview preview(String name) {
        AccessRules.require(caller, Action.READ_PRESETS);
        Preset preset = preset(name);
        SettingsDocument settings = new SettingsDocument(realm);
        Map<String, Object> now = settings.now();
        Map<String, Object> then = settings.with(new SettingsChange(preset.document()).values());
        List<Difference> differences = now.keySet().stream()
                .filter(key -> !now.get(key).equals(then.get(key)))
                .map(key -> new Difference(key, now.get(key), then.get(key)))
                .toList();
        return new Preview(preset, now, differences, NativeStep.of(preset, realm));
    }

    /**
     * Stores what the preset names.
     *
     * @param body read once it is clear that the caller may; may throw
     * @param seen hears, under the lock, the settings that are about to change; may throw
     * @return all settings
     */
    Map<String, Object> apply(String name, Runnable body, Optional<Consumer<Map<String, Object>>> seen) {
        AccessRules.require(caller, Action.APPLY_PRESET);
        body.run();
        Preset preset = preset(name);
        return new SettingsService(session, realm, caller).apply(preset, seen);
    }

    private static Preset preset(String name) {
        return Preset.named(name).orElseThrow(() -> new Refusal(Denial.notFound()));
    }
}
