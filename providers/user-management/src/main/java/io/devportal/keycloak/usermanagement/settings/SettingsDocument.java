// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.RealmModel;

/** All settings of one realm as shown and stored: by key, as texts, and numbers as {@link Long}. */
public record SettingsDocument(RealmModel realm) {

    /** Whether somebody stored settings in this realm: false after a partial realm update erased them. */
    public boolean isPresent() {
        return realm.getAttribute(Setting.VERSION_ATTRIBUTE) != null;
    }

    /** Stores these values, which their settings accept, and beside them what is in force. */
    void store(Map<Setting<?>, String> values) {
        realm.setAttribute(Setting.VERSION_ATTRIBUTE, Setting.VERSION);
        for (Setting<?> setting : Setting.ALL) {
            setting.write(realm, values.getOrDefault(setting, setting.print(realm)));
        }
    }

    /** What is in force. */
    Map<String, Object> now() {
        return with(Map.of());
    }

    /** As {@link #now} would be with these values stored. */
    Map<String, Object> with(Map<Setting<?>, String> values) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.ALL) {
            String value = values.getOrDefault(setting, setting.print(realm));
            document.put(setting.key(), setting.isNumber() ? Long.valueOf(value) : value);
        }
        return document;
    }
}
