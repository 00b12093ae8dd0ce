// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns that a file can have. */
enum Column {
    EMAIL("email", true),
    FIRST_NAME("firstName", true),
    LAST_NAME("lastName", true),
    USERNAME("username", false),
    /** Its alias or its name. */
    ORGANIZATION("organization", true),
    ROLE("role", false),
    /** As a language tag. */
    LANGUAGE("language", false);

    /** Blanks, hyphens and apostrophes. */
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?U)[\\s_'\\u2019\\u02BC-]");

    private final String label;
    private final boolean required;

    Column(String label, boolean required) {
        this.label = label;
        this.required = required;
    }

    /** As documented, and as errors name it. */
    String label() {
        return label;
    }

    boolean isRequired() {
        return required;
    }

    /** {@code E-Mail}, {@code First name} and {@code LAST_NAME} are known as well. */
    static Optional<Column> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> letters(column.label).equals(letters(title)))
                .findFirst();
    }

    /** What two spellings of a title have in common. */
    static String letters(String title) {
        return BETWEEN_LETTERS
                .matcher(Normalizer.normalize(HarmlessText.visible(title), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Column::label).toList();
    }
}
