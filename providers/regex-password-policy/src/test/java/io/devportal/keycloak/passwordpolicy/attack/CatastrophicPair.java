// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A regex and an input on which the regex engine of Java 17 alone works for more than three seconds (measured). */
record CatastrophicPair(String pattern, String input) {

    /** One line each: regex, text, how often the text stands in the input, end of the input. */
    static List<CatastrophicPair> all() {
        try (InputStream file = CatastrophicPair.class.getResourceAsStream("catastrophic.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CatastrophicPair::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatastrophicPair read(String line) {
        String[] columns = line.split("\t", -1);
        return new CatastrophicPair(columns[0], columns[1].repeat(Integer.parseInt(columns[2])) + columns[3]);
    }
}
