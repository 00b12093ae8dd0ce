// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.utils.JsonUtils;

/**
 * The path of a claim. As in Keycloak's own mappers, a dot leads into an object and {@code \.} is a literal dot. But
 * names that begin like a web address or a URN are taken literally, as in our mapper for tokens: nobody expects a
 * path there.
 */
record ClaimPath(String text) {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|urn:)[^\\\\]*");

    /** {@code $.roles}, {@code roles[0]} and {@code ['roles']} of other languages. */
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("\\$\\..*|.*\\[(?:\\d*|\\*|'.*'|\".*\")].*");

    /** A dot at an end, or two in a row, that nothing escapes. */
    private static final Pattern EMPTY_NAME = Pattern.compile("^\\.|(?<!\\\\)\\.(?:\\.|$)");

    List<String> names() {
        return isAddress() ? List.of(text) : JsonUtils.splitClaimPath(text);
    }

    private boolean isAddress() {
        return ADDRESS.matcher(text).matches();
    }

    /** What is wrong with it, as the end of a sentence. */
    Optional<String> problem() {
        if (text.isBlank()) {
            return Optional.of("name the claim to read.");
        }
        if (!text.equals(text.strip())) {
            return Optional.of("write \"" + text.strip() + "\", without a blank at either end.");
        }
        if (OTHER_LANGUAGE.matcher(text).matches()) {
            return Optional.of("write the names with dots between them, as in realm.roles. A list is read as a whole.");
        }
        if (!isAddress() && (EMPTY_NAME.matcher(text).find() || names().stream().anyMatch(String::isBlank))) {
            return Optional.of("a name is missing in front of a dot or behind it; a dot in a name is written \\.");
        }
        return Optional.empty();
    }
}
