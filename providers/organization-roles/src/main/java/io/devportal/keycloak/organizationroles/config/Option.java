// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * An option of a mapper: its declaration for the Admin Console, and its value. Labels are plain English: the Admin
 * Console shows a text that is no message key unchanged.
 */
public record Option(String key, String type, String defaultValue, String label, String help, List<String> choices) {

    private static final Pattern COMMA = Pattern.compile(",");

    /** Reads a stored value. */
    public interface Parser<T> {
        T parse(String value) throws InvalidSetting;
    }

    public static Option text(String key, String defaultValue, String label, String help) {
        return new Option(key, ProviderConfigProperty.STRING_TYPE, defaultValue, label, help, List.of());
    }

    public static Option onOff(String key, boolean defaultValue, String label, String help) {
        return new Option(
                key, ProviderConfigProperty.BOOLEAN_TYPE, String.valueOf(defaultValue), label, help, List.of());
    }

    public static Option choice(String key, String defaultValue, String label, String help, List<String> choices) {
        return new Option(key, ProviderConfigProperty.LIST_TYPE, defaultValue, label, help, choices);
    }

    public static Option map(String key, String label, String help) {
        return new Option(key, ProviderConfigProperty.MAP_TYPE, "", label, help, List.of());
    }

    public ProviderConfigProperty property() {
        ProviderConfigProperty property =
                new ProviderConfigProperty(key, label, help, type, defaultValue.isEmpty() ? null : defaultValue);
        if (!choices.isEmpty()) {
            property.setOptions(choices);
        }
        return property;
    }

    public String in(Map<String, String> config) {
        // a mapper that was sent without any configuration has none
        String value = config == null ? null : config.get(key);
        return value == null ? defaultValue : value;
    }

    /** Empty when it is blank and has no default; for options where nothing entered is nothing said. */
    public Optional<String> given(Map<String, String> config) {
        String value = in(config);
        return Optional.of(value.isEmpty() ? defaultValue : value).filter(text -> !text.isEmpty());
    }

    /** What stands between commas. */
    public List<String> list(Map<String, String> config) {
        return given(config).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean isOnIn(Map<String, String> config) {
        return Boolean.parseBoolean(in(config));
    }

    public <T> T in(Map<String, String> config, Parser<T> parser) throws InvalidSetting {
        try {
            return parser.parse(in(config));
        } catch (InvalidSetting e) {
            throw e.of(label);
        }
    }
}
