// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.Locale;

/** What somebody looks for in names and aliases: anywhere in them, in any case, each character as itself. */
record OrganizationSearch(String text) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 255;

    /** Throws a {@link Refusal}: too short, too long, or no text. */
    OrganizationSearch {
        text = HarmlessText.typed(text);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || !HarmlessText.isText(text)) {
            throw new Refusal(Denial.invalid("search", SHORTEST + " to " + LONGEST + " characters"));
        }
    }

    /** For {@code like}, with {@code !} before what would be a wildcard. */
    String pattern() {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
