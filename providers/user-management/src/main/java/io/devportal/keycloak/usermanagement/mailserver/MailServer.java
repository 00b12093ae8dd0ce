// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The mail server of a realm, based on Keycloak's configuration.
 *
 * @param stored as {@link org.keycloak.models.RealmModel#getSmtpConfig()} has it
 */
record MailServer(Map<String, String> stored) {
    static final String HOST = "host";
    static final String PORT = "port";
    static final String FROM = "from";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String AUTHENTICATES = "auth";
    static final String AUTHENTICATION_TYPE = "authType";
    static final String TLS = "ssl";
    static final String STARTTLS = "starttls";

    private static final String STANDARD_PORT = "25";
    private static final String VAULT = "${vault.";

    /** How the connection is protected. */
    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    /** How Keycloak proves who it is. */
    enum Authentication {
        NONE,
        PASSWORD,
        /** With a token of an authorization server; only Keycloak's own console sets it up. */
        TOKEN
    }

    MailServer {
        Map<String, String> copy = new HashMap<>(stored == null ? Map.of() : stored);
        copy.values().removeIf(Objects::isNull);
        stored = Map.copyOf(copy);
    }

    /** Empty where there is none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(stored.get(name)).filter(text -> !text.isBlank());
    }

    String port() {
        return text(PORT).orElse(STANDARD_PORT);
    }

    Encryption encryption() {
        if (is(TLS)) {
            return Encryption.TLS;
        }
        return is(STARTTLS) ? Encryption.STARTTLS : Encryption.NONE;
    }

    Authentication authentication() {
        if (!is(AUTHENTICATES)) {
            return Authentication.NONE;
        }
        return "token".equals(stored.get(AUTHENTICATION_TYPE)) ? Authentication.TOKEN : Authentication.PASSWORD;
    }

    boolean hasPassword() {
        return authentication() == Authentication.PASSWORD && text(PASSWORD).isPresent();
    }

    static boolean isVaultReference(String password) {
        return password.contains(VAULT);
    }

    /** Whether mail can be tried with this at all. */
    boolean isComplete() {
        return text(HOST).isPresent() && text(FROM).isPresent();
    }

    /** Whether a password that was entered for the other one goes to the same place in the same way with this one. */
    boolean leadsWhere(MailServer other) {
        return List.of(HOST, USER).stream().allMatch(name -> Objects.equals(text(name), other.text(name)))
                && port().equals(other.port())
                && encryption() == other.encryption()
                && authentication() == other.authentication();
    }

    private boolean is(String name) {
        return Boolean.parseBoolean(stored.get(name));
    }
}
