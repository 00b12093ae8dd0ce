// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The notation of placeholders in texts, and its validation. */
public enum Notation {
    /** Of pages and mails: Keycloak (26.7.5) sends each text through {@link MessageFormat}, also one without arguments. */
    MESSAGE_FORMAT("\\{(\\d+)") {
        @Override
        void judge(String language, String english, String text, List<String> wrong) {
            // MessageFormat swallows a single one, and everything up to the next is taken literally
            if (text.replace("''", "").contains("'")) {
                wrong.add("has a lone apostrophe: write ’, or double it");
            }
            try {
                String shown = new MessageFormat(text, Locale.ROOT).format(MANY.clone());
                for (String sign : List.of("{", "<", ">")) {
                    if (shown.contains(sign)
                            && !english.replaceAll("\\{\\d[^}]*}", "").contains(sign)) {
                        wrong.add("has a " + sign + " too many: " + shown);
                    }
                }
                judgeBranches(language, text, wrong);
            } catch (IllegalArgumentException e) {
                wrong.add("cannot be read: " + e.getMessage());
            }
        }

        /** Numbers that a language counts alike have to read alike; where few and many differ, so do their readings. */
        private void judgeBranches(String language, String text, List<String> wrong) {
            MessageFormat format = new MessageFormat(text, Locale.ROOT);
            Counting counting = Counting.in(language);
            for (int place = 0; place < format.getFormatsByArgumentIndex().length; place++) {
                if (format.getFormatsByArgumentIndex()[place] instanceof ChoiceFormat) {
                    Map<String, Set<String>> readings = readings(format, place, counting);
                    Set<String> all =
                            readings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
                    if (readings.values().stream().anyMatch(same -> same.size() > 1)
                            || all.size() < (readings.containsKey("few") ? 3 : 2)) {
                        wrong.add("has other plural branches than the language counts with (" + readings.keySet()
                                + "): where they are no ranges, let the number stand apart");
                    }
                }
            }
        }

        private Map<String, Set<String>> readings(MessageFormat format, int place, Counting counting) {
            Map<String, Set<String>> readings = new HashMap<>();
            IntStream.rangeClosed(1, 200).forEach(n -> {
                Object[] arguments = MANY.clone();
                arguments[place] = n;
                readings.computeIfAbsent(counting.of().apply(n), form -> new HashSet<>())
                        .add(format.format(arguments).replaceAll("[\\d,.]*\\d", ""));
            });
            return readings;
        }
    },

    /** Of the console: {@code {0}} and {@code {name}} are replaced, and an apostrophe is an apostrophe. */
    BRACES("\\{(\\w+)}") {
        @Override
        void judge(String language, String english, String text, List<String> wrong) {
            if (text.contains("''")) {
                wrong.add("has a doubled apostrophe, and would show both");
            }
        }
    };

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    /** More than any text fills in. */
    private static final Object[] MANY = IntStream.rangeClosed(1, 10).boxed().toArray();

    private final Pattern placeholder;

    Notation(String placeholder) {
        this.placeholder = Pattern.compile(placeholder);
    }

    abstract void judge(String language, String english, String text, List<String> wrong);

    /** Each goes on after "the key in the file". */
    List<String> wrong(String language, String english, String text) {
        List<String> wrong = new ArrayList<>();
        if (!variables(text).equals(variables(english))) {
            wrong.add("has other variables than in English: " + variables(text));
        }
        if (text.isBlank() != english.isBlank()) {
            wrong.add(text.isBlank() ? "says nothing" : "says something, and in English nothing");
        }
        // Keycloak fills in ${…} before anything else
        judge(
                language,
                VARIABLE.matcher(english).replaceAll(""),
                VARIABLE.matcher(text).replaceAll(""),
                wrong);
        Set<String> unknown = placeholders(text);
        unknown.removeAll(placeholders(english));
        if (!unknown.isEmpty()) {
            wrong.add("has placeholders that are not in English: " + unknown);
        }
        Set<String> missing = placeholders(english);
        missing.removeAll(placeholders(text));
        // what a refusal of the server says may be said better
        missing.remove("server");
        if (!missing.isEmpty()) {
            wrong.add("lacks the placeholders " + missing);
        }
        return wrong;
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Set<String> placeholders(String text) {
        return placeholder.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
