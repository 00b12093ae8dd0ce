// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import java.util.List;
import java.util.stream.Stream;

/** Inputs that make well-known bad regexes slow, each alone and with an end that causes backtracking. */
final class FixedInputs {
    private static final List<String> PUMPS = List.of(
            "a",
            "A",
            "1",
            " ",
            "\t",
            "\n",
            "!",
            "-",
            ".",
            ",",
            "_",
            "@",
            "/",
            "\\",
            "\"",
            "<",
            "(",
            "é",
            "\uD83D\uDE00",
            "1,",
            "ab",
            "aA1!",
            "a.",
            "a@",
            "a ",
            "<a",
            "=x",
            "aaab",
            "0.");
    /** A character of a password, unlike NUL, that hardly any regex has in mind. */
    static final String UNLIKELY = "\u0001";

    private static final List<Integer> TIMES = List.of(16, 32, 64);

    private FixedInputs() {}

    static List<String> all(int longest) {
        return PUMPS.stream().flatMap(pump -> variants(pump, longest)).toList();
    }

    static Stream<String> variants(String pump, int longest) {
        return Stream.concat(
                        TIMES.stream().map(pump::repeat),
                        Stream.of(pump.repeat(longest / pump.codePointCount(0, pump.length()))))
                .flatMap(text -> Stream.of(text, text.substring(pump.length()) + UNLIKELY));
    }
}
