// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where people can ask about their request.
 *
 * @param text an e-mail address, the address of a page, or empty for nowhere
 */
public record Contact(String text) {
    static final Contact NOWHERE = new Contact("");
    static final Expected EXPECTED =
            Expected.of("contact", "an e-mail address, an address that starts with https://, or nothing");

    private static final Pattern PAGE =
            Pattern.compile("https://[\\p{Alnum}.-]{1,253}(?::\\d{1,5})?(?:[/?#][!#-;=?-Z_a-z~]{0,400})?");

    static Optional<Contact> read(String text) {
        boolean isGood = text.isEmpty() || isPage(text) || isAddress(text);
        return isGood ? Optional.of(new Contact(text)) : Optional.empty();
    }

    /** What a link leads to; empty for nowhere. */
    public String href() {
        return text.isEmpty() || isPage(text) ? text : "mailto:" + text;
    }

    private static boolean isPage(String text) {
        return PAGE.matcher(text).matches();
    }

    private static boolean isAddress(String text) {
        EmailAddress address = new EmailAddress(text);
        // what a link to a mail would take for the beginning of something else
        return address.text().equals(text)
                && address.problem(false).isEmpty()
                && text.chars().noneMatch(sign -> "?&%#".indexOf(sign) >= 0);
    }
}
