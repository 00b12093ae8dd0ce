// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the realm says about its mail server, read as nobody who sends can: no connection is made.
 *
 * @param settings with Keycloak's keys, such as {@code host}
 */
record MailServerText(Map<String, String> settings) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}?");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+|\\[?[0-9A-Fa-f:.]+(%\\w+)?]?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    /** Without the password, which Keycloak may look up in a vault. */
    private static Stream<String> texts() {
        return Stream.of(
                "host", "port", "from", "fromDisplayName", "replyTo", "replyToDisplayName", "envelopeFrom", "user");
    }

    /** A sentence with the way out; empty when nothing is wrong with the words. */
    Optional<String> problem() {
        return texts().flatMap(key -> problem(key).stream())
                .findFirst()
                .map(finding -> "Mails cannot leave: " + finding
                        + " Enter it under Realm settings > Email, and press Test connection.");
    }

    private Optional<String> problem(String key) {
        String value = settings.getOrDefault(key, "");
        if (PLACEHOLDER.matcher(value).find()) {
            return Optional.of("\"" + key + "\" of the mail server is the text \"" + value
                    + "\", because whatever brought it into the realm filled in no placeholders.");
        }
        return switch (key) {
            case "host" ->
                HOST.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("the host of the mail server, \"" + value + "\", is not the name of a host.");
            case "port" ->
                value.isEmpty() || PORT.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("the port of the mail server, \"" + value + "\", is not a number.");
            default -> Optional.empty();
        };
    }
}
