// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A preset makes the sign-up similar to that of a well-known portal. Its settings are in the file of its name in
 * {@code realm-config/presets}; {@link NativeStep}s describe the settings of Keycloak's own.
 */
enum Preset {
    DEVELOPER_PORTAL("developer-portal", Terms.AS_YOU_LIKE, null),
    GRAVITEE("gravitee-4.2", Terms.OFF, "Sign Up"),
    TYK("developer-portal", Terms.OFF, "Register to developer portal"),
    LAYER7("developer-portal", Terms.REQUIRED, "Register");

    /** Whether the account set-up asks to accept terms of use. */
    enum Terms {
        AS_YOU_LIKE,
        OFF,
        REQUIRED
    }

    private final String passwordRules;
    private final Terms terms;
    private final String submitLabel;

    Preset(String passwordRules, Terms terms, String submitLabel) {
        this.passwordRules = passwordRules;
        this.terms = terms;
        this.submitLabel = submitLabel;
    }

    /** Also of its file. */
    String presetName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Preset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.presetName().equals(name))
                .findFirst();
    }

    /** As somebody would send it to change settings: it names some, and leaves all others as they are. */
    Map<?, ?> document() {
        try (InputStream file = Preset.class.getResourceAsStream("/portal-presets/" + presetName() + ".json")) {
            return new ObjectMapper().readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of rules for the password policy <em>Developer portal: password rules</em>. */
    String passwordRules() {
        return passwordRules;
    }

    Terms terms() {
        return terms;
    }

    /** Text of the button of the sign-up form in English, or null for that of the theme. */
    String submitLabel() {
        return submitLabel;
    }
}
