// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module of the console: what it says, and which texts it names. */
record ConsoleModule(Path file) {
    private static final Path MODULES = Path.of("src/main/resources/portal-console");
    /** {@code t('key')}, {@code tn('key', …)}. */
    private static final Pattern USE = Pattern.compile("\\b(tn?)\\(\\s*'([A-Za-z0-9_.-]+)'");

    private static final Pattern TEMPLATE = Pattern.compile("\\b(?:html|svg)`");
    /** What is written on a key is no language. */
    private static final Pattern KEY = Pattern.compile("<kbd[^>]*>[^<]*</kbd>");

    private static final Pattern TAG = Pattern.compile("(?s)<[^<>]*>");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"[^\"$]*\\p{L}[^\"]*\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L} ,.’!?]*");
    /** What parts take to show, given as a sentence. */
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:title|text|label|hint|legend|error|why|cancel|action): '[^']*\\p{L}[^']* [^']*'|\\bsay\\('[^']+'");

    static Stream<ConsoleModule> all() {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files
                    .filter(file -> file.toString().endsWith(".js") && !file.startsWith(MODULES.resolve("vendor")))
                    .map(ConsoleModule::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MatchResult> uses() {
        return USE.matcher(source()).results().toList();
    }

    /** Words that stand in its templates, or that it hands to a part, and that no file of texts has. */
    List<String> literals() {
        String source = source();
        List<String> literals = new ArrayList<>();
        SENTENCE.matcher(source).results().forEach(match -> literals.add(match.group()));
        TEMPLATE.matcher(source).results().forEach(start -> {
            String markup = markup(source, start.end());
            LITERAL_ATTRIBUTE.matcher(markup).results().forEach(match -> literals.add(match.group()));
            WORDS.matcher(TAG.matcher(KEY.matcher(markup).replaceAll(""))
                            .replaceAll("\n")
                            .replaceAll("&\\w+;", ""))
                    .results()
                    .forEach(match -> literals.add(match.group().trim()));
        });
        return literals;
    }

    /** Of one template, without what it fills in: templates in there are found by themselves. */
    private static String markup(String source, int start) {
        StringBuilder markup = new StringBuilder();
        int depth = 0;
        for (int i = start; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (depth == 0 && sign == '`') {
                break;
            }
            if (sign == '$' && source.startsWith("${", i) || depth > 0 && sign == '{') {
                depth++;
                i += sign == '$' ? 1 : 0;
            } else if (depth > 0 && sign == '}') {
                depth--;
            } else if (depth == 0) {
                markup.append(sign);
            }
        }
        return markup.toString();
    }

    private String source() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return MODULES.relativize(file).toString();
    }
}
