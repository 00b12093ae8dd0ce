// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.mailserver.MailServer.Authentication;
import io.devportal.keycloak.usermanagement.mailserver.MailServer.Encryption;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A requested change of a mail server: null leaves a value as it is, an empty text removes it. */
record MailServerChange(
        Map<String, String> texts,
        Map<String, String> addresses,
        Long port,
        String encryption,
        String authentication,
        String password) {

    private static final int LONGEST = 255;
    private static final Expected ENCRYPTIONS = Expected.oneOf(List.of("none", "starttls", "tls"));
    private static final Expected AUTHENTICATIONS = Expected.oneOf(List.of("none", "password"));
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._:\\[\\]-]{1,255}");

    /**
     * The mail server as it would be. Throws a {@link Refusal} that names the field.
     *
     * @param takesAllLetters whether it takes addresses that are not ASCII
     */
    MailServer of(MailServer before, boolean takesAllLetters) {
        Map<String, String> config = new HashMap<>(before.stored());
        texts.forEach((name, text) -> put(config, name, text(name, text)));
        addresses.forEach((name, address) -> put(config, name, address(name, address, takesAllLetters)));
        requirePlace(config);
        if (port != null) {
            config.put(MailServer.PORT, port(port));
        }
        if (encryption != null) {
            Encryption wanted = choice("encryption", encryption, Encryption.class, ENCRYPTIONS);
            config.put(MailServer.TLS, Boolean.toString(wanted == Encryption.TLS));
            config.put(MailServer.STARTTLS, Boolean.toString(wanted == Encryption.STARTTLS));
        }
        authenticate(config, before);
        return new MailServer(config);
    }

    private static void requirePlace(Map<String, String> config) {
        MailServer server = new MailServer(config);
        server.text(MailServer.HOST)
                .filter(host -> HOST.matcher(host).matches())
                .orElseThrow(() -> invalid(MailServer.HOST, Expected.of("host", "a host name or address")));
        server.text(MailServer.FROM).orElseThrow(() -> invalid(MailServer.FROM, Expected.email()));
    }

    /** A password goes where it was entered for, and nowhere else: who changes the host enters it again. */
    private void authenticate(Map<String, String> config, MailServer before) {
        Authentication wanted = authentication == null
                ? before.authentication()
                : choice("authentication", authentication, Authentication.class, AUTHENTICATIONS);
        if (wanted == Authentication.TOKEN) {
            throw invalid("authentication", AUTHENTICATIONS);
        }
        config.put(MailServer.AUTHENTICATES, Boolean.toString(wanted == Authentication.PASSWORD));
        config.remove(MailServer.AUTHENTICATION_TYPE);
        if (wanted == Authentication.NONE) {
            if (password != null) {
                throw invalid(
                        MailServer.PASSWORD, Expected.of("no-mail-password", "no password without authentication"));
            }
            config.remove(MailServer.USER);
            config.remove(MailServer.PASSWORD);
            return;
        }
        if (new MailServer(config).text(MailServer.USER).isEmpty()) {
            throw invalid(MailServer.USER, Expected.of("mail-user", "the username for the mail server"));
        }
        if (password != null) {
            config.put(MailServer.PASSWORD, password(password));
        } else if (!before.hasPassword() || !new MailServer(config).leadsWhere(before)) {
            throw invalid(
                    MailServer.PASSWORD,
                    Expected.of(
                            "mail-password",
                            "the mail server password, again when host, port, encryption or user change"));
        }
    }

    private static String password(String text) {
        if (text.isEmpty() || text.length() > LONGEST || MailServer.isVaultReference(text)) {
            throw invalid(
                    MailServer.PASSWORD,
                    Expected.of(
                            "characters",
                            "1 to " + LONGEST + " characters; a realm administrator refers to a vault",
                            1,
                            LONGEST));
        }
        return text;
    }

    private static String text(String name, String text) {
        String typed = HarmlessText.typed(text);
        if (typed.length() > LONGEST || !HarmlessText.isText(typed)) {
            throw invalid(name, Expected.atMostCharacters(LONGEST));
        }
        return typed;
    }

    private static String address(String name, String text, boolean takesAllLetters) {
        EmailAddress address = new EmailAddress(text);
        if (!address.isEmpty() && address.problem(takesAllLetters).isPresent()) {
            throw invalid(name, Expected.email());
        }
        return address.text();
    }

    private static String port(long port) {
        if (port < 1 || port > 65_535) {
            throw invalid(MailServer.PORT, Expected.number(1, 65_535));
        }
        return Long.toString(port);
    }

    private static <E extends Enum<E>> E choice(String field, String name, Class<E> type, Expected expected) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return value;
            }
        }
        throw invalid(field, expected);
    }

    private static void put(Map<String, String> config, String name, String value) {
        if (value.isEmpty()) {
            config.remove(name);
        } else {
            config.put(name, value);
        }
    }

    private static Refusal invalid(String field, Expected expected) {
        return new Refusal(Denial.invalid(field, expected));
    }
}
