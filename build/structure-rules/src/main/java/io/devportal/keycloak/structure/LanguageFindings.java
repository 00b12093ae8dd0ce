// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problems of the texts in a language, as sentences that name file and key. The English file defines keys, order and
 * placeholders; all other languages must have the same.
 */
public final class LanguageFindings {

    private static final String ENGLISH = "en";
    private static final String ONE = ".one";
    private static final String OTHER = ".other";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Pd}.]*");
    /** A choice is none: its branches are words. */
    private static final Pattern HOLE = Pattern.compile("\\{\\d+(,(date|time|number)[^{}]*)?}|\\{[a-z]\\w*}");

    private static final Pattern LOCALES = Pattern.compile("\"supportedLocales\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Set<String> NUMBER =
            Set.of("lacks the placeholders [0]", "has placeholders that are not in English: [0]");
    private static final Set<String> SAME_IN_ENGLISH = sameInEnglish();

    private final Notation notation;
    private final Predicate<String> isOffered;
    private final Function<String, Map<String, String>> further;

    /**
     * @param isOffered languages that have to be whole; of others only what is there is judged
     * @param further English texts by key that a language needs behind ours, because Keycloak lacks them
     */
    LanguageFindings(Notation notation, Predicate<String> isOffered, Function<String, Map<String, String>> further) {
        this.notation = notation;
        this.isOffered = isOffered;
        this.further = further;
    }

    /** Of all languages of a folder. */
    public static List<String> in(Path folder, Notation notation) {
        return in(folder, notation, language -> Map.of());
    }

    /** @param further English texts by key that a language needs behind ours, because Keycloak lacks them */
    public static List<String> in(Path folder, Notation notation, Function<String, Map<String, String>> further) {
        return new LanguageFindings(notation, offered()::contains, further).in(folder);
    }

    List<String> in(Path folder) {
        return TextFile.in(folder).stream().flatMap(this::of).toList();
    }

    /** By the realm file, as in the names of files. */
    private static Set<String> offered() {
        Path module = Path.of("").toAbsolutePath();
        Path realm = Path.of("realm-config/portal-realm.json");
        while (!Files.exists(module.resolve(realm))) {
            module = module.getParent();
        }
        Matcher locales = LOCALES.matcher(Jar.read(module.resolve(realm)));
        return locales.find()
                ? QUOTED.matcher(locales.group(1))
                        .results()
                        .map(tag -> tag.group(1).replace('-', '_'))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Stream<String> of(Path path) {
        try {
            TextFile file = TextFile.read(path);
            return isOffered.test(TextFile.language(path))
                    ? Stream.concat(keys(file, expected(path).keySet().stream().toList()), texts(file))
                    : texts(file);
        } catch (TextFile.NotText e) {
            return Stream.of(e.getMessage());
        }
    }

    /** English texts by the keys that the language needs, in their order. */
    private Map<String, String> expected(Path path) {
        String language = TextFile.language(path);
        Map<String, String> english = TextFile.read(TextFile.in(ENGLISH, path)).texts();
        Map<String, String> expected = new LinkedHashMap<>();
        english.forEach((key, text) -> {
            if (isCounted(key, english)) {
                String counted = key.substring(0, key.lastIndexOf('.'));
                Counting.in(language)
                        .forms()
                        .forEach(form -> expected.put(
                                counted + "." + form,
                                english.getOrDefault(counted + "." + form, english.get(counted + OTHER))));
            } else {
                expected.put(key, text);
            }
        });
        if (!language.equals(ENGLISH)) {
            expected.putAll(further.apply(language));
        }
        return expected;
    }

    private static boolean isCounted(String key, Map<String, String> english) {
        return key.endsWith(ONE) && english.containsKey(key.replaceFirst("\\.one$", OTHER))
                || key.endsWith(OTHER) && english.containsKey(key.replaceFirst("\\.other$", ONE));
    }

    private static Stream<String> keys(TextFile file, List<String> expected) {
        List<String> wrong = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        file.keys().stream()
                .filter(key -> !there.add(key))
                .forEach(key -> wrong.add(file.path() + " has " + key + " twice"));
        expected.stream().filter(key -> !there.contains(key)).forEach(key -> wrong.add(file.path() + " lacks " + key));
        there.stream()
                .filter(key -> !expected.contains(key))
                .forEach(key -> wrong.add(file.path() + " has " + key + ", which is not in English"));
        List<String> inOrder = expected.stream().filter(there::contains).toList();
        List<String> asWritten = there.stream().filter(expected::contains).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            if (!inOrder.get(i).equals(asWritten.get(i))) {
                wrong.add(file.path() + " has " + asWritten.get(i) + " where English has " + inOrder.get(i));
                break;
            }
        }
        return wrong.stream();
    }

    private Stream<String> texts(TextFile file) {
        String language = TextFile.language(file.path());
        Map<String, String> expected = expected(file.path());
        return file.texts().entrySet().stream()
                .filter(text -> expected.containsKey(text.getKey()))
                .flatMap(text -> wrong(language, text.getKey(), expected.get(text.getKey()), text.getValue())
                        .map(sentence -> text.getKey() + " in " + file.path() + " " + sentence));
    }

    private Stream<String> wrong(String language, String key, String english, String text) {
        boolean isUntranslated = !language.equals(ENGLISH)
                && text.equals(english)
                && WORD.matcher(HOLE.matcher(text).replaceAll("")).results().count() > 1
                && !SAME_IN_ENGLISH.contains(text)
                && !SAME_IN_ENGLISH.contains(language + " " + text);
        // "one", "two" may say the number in a word, or in figures where they count 21, too
        boolean maySayIt = Stream.of("zero", ONE.substring(1), "two").anyMatch(form -> key.endsWith("." + form));
        return Stream.concat(
                notation.wrong(language, english, text).stream()
                        .filter(sentence -> !(maySayIt && NUMBER.contains(sentence))),
                isUntranslated ? Stream.of("is not translated: " + text) : Stream.empty());
    }

    /** Texts that other languages say alike: one a line, behind a language code for that language only. */
    private static Set<String> sameInEnglish() {
        return Set.copyOf(Jar.lines("/same-in-english.txt"));
    }
}
