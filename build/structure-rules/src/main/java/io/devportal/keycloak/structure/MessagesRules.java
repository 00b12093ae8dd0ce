// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public abstract class MessagesRules {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
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

    @Test
    void everyLanguageSaysTheSame() {
        assertThat(LanguageFindings.in(Messages.FOLDER, Notation.MESSAGE_FORMAT))
                .isEmpty();
    }

    @Test
    void keysTellWhoseTheyAre() {
        assertThat(Messages.english().keySet()).allMatch(key -> key.matches("portal[A-Z]\\w*|" + otherKeys));
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
