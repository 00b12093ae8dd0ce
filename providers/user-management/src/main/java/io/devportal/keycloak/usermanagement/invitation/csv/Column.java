// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file can say about a person. */
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
        String letters = title.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\uFEFF-]", "");
        return Arrays.stream(values())
                .filter(column -> column.label.toLowerCase(Locale.ROOT).equals(letters))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Column::label).toList();
    }
}
