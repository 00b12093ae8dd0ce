// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks whose findings are the same for all realms and do not change while the server runs.
 *
 * @param version of Keycloak
 * @param exchangesTokens whether the server runs with version 1 of the token exchange
 */
record ServerChecks(String version, boolean exchangesTokens) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[.-].*)?");
    private static final int[] OLDEST = {26, 7, 5};

    List<Check> all() {
        return List.of(
                Check.of("server-version", Set.of(), this::serverVersion),
                Check.of("token-exchange", Set.of(), this::tokenExchange));
    }

    /** Whether this Keycloak has the security fixes that the pack relies on. E-12, E-20, E-28, F-06. */
    private Finding serverVersion(String name) {
        Matcher numbers = NUMBERS.matcher(String.valueOf(version));
        if (!numbers.matches()) {
            return Finding.warning(
                    name,
                    Sentence.of(
                            "unknown",
                            "The version of this Keycloak, \"" + version
                                    + "\", cannot be read. Make sure that it has the security fixes of Keycloak 26.7.5.",
                            version));
        }
        int[] found = {part(numbers, 1), part(numbers, 2), part(numbers, 3)};
        return Arrays.compare(found, OLDEST) >= 0
                ? Finding.ok(name)
                : Finding.problem(
                        name,
                        Sentence.of(
                                "old",
                                "Keycloak " + version
                                        + " lacks security fixes that this pack relies on, among them CVE-2026-16072,"
                                        + " CVE-2026-9791, CVE-2026-9087 and CVE-2026-4633. Update to Keycloak 26.7.5 or newer.",
                                version));
    }

    private static int part(Matcher numbers, int index) {
        return Integer.parseInt(numbers.group(index));
    }

    /** Whether a token of an identity provider makes an account past every flow. A-12. */
    private Finding tokenExchange(String name) {
        return exchangesTokens
                ? Finding.warning(
                        name,
                        Sentence.of(
                                "first-version",
                                "The server feature token-exchange (version 1) makes accounts from tokens of an identity provider,"
                                        + " without any flow and so without approval. Start Keycloak without it; the standard token"
                                        + " exchange, version 2, makes no accounts."))
                : Finding.ok(name);
    }
}
