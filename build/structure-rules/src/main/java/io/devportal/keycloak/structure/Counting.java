// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The plural forms of whole numbers in a language, as named by Unicode's CLDR and chosen by browsers.
 *
 * @param forms in the order of CLDR; the last is for everything else, fractions too
 * @param of the form of a number
 */
record Counting(List<String> forms, IntFunction<String> of) {

    private static final Counting ONE_AND_OTHER = new Counting(List.of("one", "other"), n -> n == 1 ? "one" : "other");

    /** @param language as in the name of a file, such as {@code pt_BR} */
    static Counting in(String language) {
        return switch (language.replaceAll("_.*", "")) {
            case "fr", "pt" -> new Counting(List.of("one", "other"), n -> n <= 1 ? "one" : "other");
            case "ja", "ko", "th", "vi", "zh" -> new Counting(List.of("other"), n -> "other");
            case "he" -> new Counting(List.of("one", "two", "other"), n -> n == 1 ? "one" : n == 2 ? "two" : "other");
            case "cs", "sk" ->
                new Counting(List.of("one", "few", "other"), n -> n == 1 ? "one" : isWithin(n, 2, 4) ? "few" : "other");
            case "pl" -> slavic(n -> n == 1);
            case "uk", "ru" -> slavic(n -> n % 10 == 1 && n % 100 != 11);
            case "ar" -> new Counting(List.of("zero", "one", "two", "few", "many", "other"), Counting::arabic);
            default -> ONE_AND_OTHER;
        };
    }

    private static Counting slavic(IntPredicate isOne) {
        return new Counting(
                List.of("one", "few", "many", "other"),
                n -> isOne.test(n) ? "one" : isWithin(n % 10, 2, 4) && !isWithin(n % 100, 12, 14) ? "few" : "many");
    }

    private static String arabic(int n) {
        return switch (n) {
            case 0 -> "zero";
            case 1 -> "one";
            case 2 -> "two";
            default -> isWithin(n % 100, 3, 10) ? "few" : n % 100 >= 11 ? "many" : "other";
        };
    }

    private static boolean isWithin(int n, int least, int most) {
        return n >= least && n <= most;
    }
}
