// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the console among the messages of a theme, by key without the prefix, as the modules use them:
 * {@code requestsTitle} for {@code portalConsoleRequestsTitle}. Browsers load them in groups, whose name is
 * the prefix of their keys. Pure.
 */
record ConsoleTexts(SortedMap<String, String> all) {
    /** Before the name of the group. */
    static final String PREFIX = "portalConsole";

    /** What every view needs is one group for a browser. */
    static final String EVERYWHERE = "base";

    private static final List<String> OF_EVERYWHERE = List.of(EVERYWHERE, "parts", "denials");
    private static final List<String> OF_VIEWS = List.of(
            "requests",
            "users",
            "person",
            "organizations",
            "mails",
            "settings",
            "health",
            "findings",
            "setup",
            "csv",
            "refusals");

    /** What is said about one check that has found something, such as {@code found.mail-server}, is a group of its own. */
    private static final String FOUND = "found.";

    /** Of a refusal that nobody says better: the same as no text at all. */
    private static final String SAID_BY_SERVER = "{server}";

    /** What there is to say before the first group has come, or when it does not come. */
    private static final Set<String> AT_ONCE = Set.of(
            "baseSigningIn",
            "baseSignInFailed",
            "baseOffline",
            "baseSignedOut",
            "baseUnknownError",
            "partsOfflineTitle",
            "partsOfflineText",
            "partsFailedTitle",
            "partsFailedText",
            "partsRetry");

    /** Bundles of the jar. */
    static List<String> bundles() {
        return Stream.concat(OF_EVERYWHERE.stream(), OF_VIEWS.stream()).toList();
    }

    static ConsoleTexts of(Properties messages) {
        int start = PREFIX.length();
        return new ConsoleTexts(messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX) && key.length() > start)
                .filter(key -> !messages.getProperty(key).equals(SAID_BY_SERVER))
                .collect(Collectors.toMap(
                        key -> Character.toLowerCase(key.charAt(start)) + key.substring(start + 1),
                        messages::getProperty,
                        (first, second) -> first,
                        TreeMap::new)));
    }

    /** Whether a browser reads such a group. */
    static boolean isRoom(String name) {
        return name.equals(EVERYWHERE) || OF_VIEWS.contains(name);
    }

    /** Empty where there is no such group. */
    Optional<Map<String, String>> group(String name) {
        if (name.startsWith(FOUND)) {
            return found(name.substring(FOUND.length()));
        }
        if (!isRoom(name)) {
            return Optional.empty();
        }
        List<String> bundles = name.equals(EVERYWHERE) ? OF_EVERYWHERE : List.of(name);
        return Optional.of(only(key -> bundles.stream().anyMatch(key::startsWith)));
    }

    /** Without the words about other checks, which are many; empty where there is no such check. */
    private Optional<Map<String, String>> found(String check) {
        if (!all.containsKey("healthCheck." + check)) {
            return Optional.empty();
        }
        return Optional.of(only(key -> key.startsWith("healthStrip")
                || key.startsWith("health") && key.endsWith("." + check)
                || key.startsWith("findings.any.")
                || key.startsWith("findings." + check + ".")));
    }

    Map<String, String> atOnce() {
        return only(AT_ONCE::contains);
    }

    /** Another one once a text changes, in another theme, realm or language. */
    String version() {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        all.forEach((key, text) -> contents.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return ContentHash.of(contents);
    }

    private Map<String, String> only(Predicate<String> keys) {
        TreeMap<String, String> some = new TreeMap<>(all);
        some.keySet().removeIf(keys.negate());
        return some;
    }
}
