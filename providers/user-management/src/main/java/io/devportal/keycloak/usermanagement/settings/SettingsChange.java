// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.HashMap;
import java.util.Map;

/** A requested change of settings: those that it contains, with valid values. */
record SettingsChange(Map<?, ?> document) {
    /** Throws a {@link Refusal} that names the field. */
    Map<Setting<?>, String> values() {
        Map<Setting<?>, String> values = new HashMap<>();
        document.forEach((key, value) -> {
            Setting<?> setting = setting(String.valueOf(key));
            if (value != null) {
                values.put(setting, text(setting, value));
            }
        });
        return values;
    }

    private static Setting<?> setting(String key) {
        return Setting.named(key)
                .orElseThrow(() -> new Refusal(Denial.invalid(
                        key,
                        "only the fields "
                                + Setting.ALL.stream().map(Setting::key).toList())));
    }

    private static String text(Setting<?> setting, Object value) {
        boolean isRightKind = setting.isNumber() ? value instanceof Number : value instanceof String;
        if (!isRightKind || !setting.accepts(value.toString())) {
            throw new Refusal(Denial.invalid(setting.key(), setting.expected()));
        }
        return value.toString();
    }
}
