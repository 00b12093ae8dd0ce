// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes the configured mail server of the realm, without connecting to it.
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
    Optional<Sentence> problem() {
        return texts().flatMap(key -> problem(key).stream())
                .findFirst()
                .map(finding -> new Sentence(
                        finding.code(),
                        "Mails cannot leave: " + finding.english()
                                + " Enter it under Realm settings > Email, and press Test connection.",
                        finding.params()));
    }

    private Optional<Sentence> problem(String key) {
        String value = settings.getOrDefault(key, "");
        if (PLACEHOLDER.matcher(value).find()) {
            return Optional.of(Sentence.of(
                    "placeholder",
                    "\"" + key + "\" of the mail server is the text \"" + value
                            + "\", because whatever brought it into the realm filled in no placeholders.",
                    key,
                    value));
        }
        return switch (key) {
            case "host" ->
                HOST.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of(Sentence.of(
                                "host",
                                "the host of the mail server, \"" + value + "\", is not the name of a host.",
                                value));
            case "port" ->
                value.isEmpty() || PORT.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of(Sentence.of(
                                "port", "the port of the mail server, \"" + value + "\", is not a number.", value));
            default -> Optional.empty();
        };
    }
}
