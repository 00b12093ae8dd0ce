// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the valid values of an input, in English and in a form that clients can translate, as the console does
 * with its texts {@code refusals}.
 *
 * @param name stable
 * @param phrase the end of an English sentence
 * @param values the numbers and names in it, in the order of the holes in the texts
 */
public record Expected(String name, String phrase, List<String> values) {

    public static Expected of(String name, String phrase, Object... values) {
        return new Expected(name, phrase, Stream.of(values).map(String::valueOf).toList());
    }

    public static Expected characters(int least, int most) {
        return of("characters", least + " to " + most + " characters", least, most);
    }

    public static Expected atMostCharacters(int most) {
        return of("at-most-characters", "at most " + most + " characters", most);
    }

    /** @param what of which there are too many, such as {@code domains} */
    public static Expected atMost(int most, String what) {
        return of("at-most", "at most " + most + " " + what, most);
    }

    public static Expected plainText() {
        return of("plain-text", "text without control characters");
    }

    public static Expected oneLine(int most) {
        return of("one-line", "one line of text, not longer than " + most + " characters", most);
    }

    public static Expected number(long least, long most) {
        return of("number", "a number from " + least + " to " + most, least, most);
    }

    public static Expected oneOf(Collection<String> names) {
        String all = String.join(", ", names);
        return of("one-of", "one of " + all, all);
    }

    public static Expected email() {
        return of("email", "an e-mail address");
    }
}
