// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import java.util.List;
import java.util.Map;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One option of a mapper: what the Admin Console shows and what the mapper reads. The labels are plain English: the Admin
 * Console shows a text that is no key as it is.
 */
record Option(String key, String type, String defaultValue, String label, String help, List<String> choices) {

    /** Reads a stored value. */
    interface Parser<T> {
        T parse(String value) throws InvalidSetting;
    }

    static Option text(String key, String defaultValue, String label, String help) {
        return new Option(key, ProviderConfigProperty.STRING_TYPE, defaultValue, label, help, List.of());
    }

    static Option onOff(String key, boolean defaultValue, String label, String help) {
        return new Option(
                key, ProviderConfigProperty.BOOLEAN_TYPE, String.valueOf(defaultValue), label, help, List.of());
    }

    static Option choice(String key, String defaultValue, String label, String help, List<String> choices) {
        return new Option(key, ProviderConfigProperty.LIST_TYPE, defaultValue, label, help, choices);
    }

    static Option map(String key, String label, String help) {
        return new Option(key, ProviderConfigProperty.MAP_TYPE, "", label, help, List.of());
    }

    ProviderConfigProperty property() {
        ProviderConfigProperty property =
                new ProviderConfigProperty(key, label, help, type, defaultValue.isEmpty() ? null : defaultValue);
        if (!choices.isEmpty()) {
            property.setOptions(choices);
        }
        return property;
    }

    String in(Map<String, String> config) {
        // a mapper that was sent without any configuration has none
        String value = config == null ? null : config.get(key);
        return value == null ? defaultValue : value;
    }

    boolean isOnIn(Map<String, String> config) {
        return Boolean.parseBoolean(in(config));
    }

    <T> T in(Map<String, String> config, Parser<T> parser) throws InvalidSetting {
        try {
            return parser.parse(in(config));
        } catch (InvalidSetting e) {
            throw e.of(label);
        }
    }
}
