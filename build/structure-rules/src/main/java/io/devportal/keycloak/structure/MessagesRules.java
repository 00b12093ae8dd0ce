// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class MessagesRules {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern DECLARED = Pattern.compile("(?m)^(\\w+) *=");
    private static final Pattern FORM_MESSAGE =
            Pattern.compile("(?:new FormMessage|new PolicyError|\\.setError)\\(\\s*(?:[\\w.]+,\\s*)?\"(\\w+)\"");

    private final String otherKeys;

    protected MessagesRules() {
        this("");
    }

    /** @param otherKeys keys that Keycloak looks up besides {@code portal…}, as a regular expression */
    protected MessagesRules(String otherKeys) {
        this.otherKeys = otherKeys;
    }

    static Set<String> files() {
        return Messages.ours().keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void allLanguagesHaveTheSameKeys(String file) {
        assertThat(Messages.ours().get(file).keySet())
                .isEqualTo(Messages.english().keySet())
                .allMatch(key -> key.matches("portal[A-Z]\\w*|" + otherKeys));
    }

    @ParameterizedTest
    @MethodSource("files")
    void allLanguagesHaveTheSameArguments(String file) {
        Map<String, String> texts = Messages.ours().get(file);

        assertThat(Messages.english()).allSatisfy((key, english) -> assertThat(arguments(texts.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(english)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsAWellFormedMessage(String file) {
        assertThat(Messages.ours().get(file)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            // MessageFormat swallows a single one, and everything up to the next is taken literally
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2}))
                    .as(key)
                    .doesNotContain("{", "<", ">");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsDeclaredTwice(String file) {
        String source =
                Jar.read(Jar.RESOURCES.resolve("theme-resources/messages").resolve(file));

        assertThat(DECLARED.matcher(source).results().map(match -> match.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKeyOfAFormMessageExists() {
        Set<String> known = new TreeSet<>(Messages.english().keySet());
        known.addAll(Messages.keycloaks("login").keySet());
        List<String> used = Jar.sources().stream()
                .flatMap(file -> FORM_MESSAGE.matcher(Jar.read(file)).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(used).isNotEmpty();
        assertThat(used).filteredOn(key -> !known.contains(key)).isEmpty();
    }

    protected static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
