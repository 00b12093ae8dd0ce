// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unique names that look good in screenshots. */
final class RandomNames {
    private static final String[] SYLLABLES = {
        "ba", "del", "fen", "gor", "hal", "ik", "jo", "kem", "lin", "mar", "nov", "or", "per", "quil", "ren", "sol",
        "tam", "ul", "ver", "wes", "yar", "zel"
    };

    private RandomNames() {}

    /** Such as {@code Solkemarfen}: of four syllables. */
    static String name() {
        String name = Stream.generate(
                        () -> SYLLABLES[ThreadLocalRandom.current().nextInt(SYLLABLES.length)])
                .limit(4)
                .collect(Collectors.joining());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
