// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a German reader must not see.
 *
 * @param texts English texts of the console that are another in German
 */
record EnglishTexts(Set<String> texts) {
    private static final Path TEXTS = Path.of("../providers/user-management/src/main/resources/portal-console/texts");
    /** Words that no German sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(^|[^\\p{L}-])(the|is|are|you|your|not|with|and|of|this|has|have|nobody|somebody|there|which)(?![\\p{L}-])");

    /** As Keycloak writes a password policy. */
    private static final String POLICY = "portalPasswordRules\\(\\S+ and \\w+";

    private static final String VISIBLE =
            """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const text = node.textContent.replace(/\\s+/g, ' ').trim();
                if (text && node.parentElement.checkVisibility?.() !== false
                    && !node.parentElement.closest('[lang=en], bdi, code, q, [dir=ltr]:not(html), option[lang], script, style')) {
                  texts.push(text);
                }
              }
              document.querySelectorAll('[aria-label], [placeholder], [title]').forEach((element) =>
                ['aria-label', 'placeholder', 'title'].forEach((name) => element.getAttribute(name) && texts.push(element.getAttribute(name))));
              return texts;
            }""";

    static EnglishTexts read() throws IOException {
        Set<String> others = in("en");
        others.removeAll(in("de"));
        return new EnglishTexts(others);
    }

    private static Set<String> in(String language) throws IOException {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        }
        return texts.values().stream().map(Object::toString).collect(Collectors.toCollection(HashSet::new));
    }

    /** What somebody sees or hears on the page, but for what stands there in English on purpose. */
    @SuppressWarnings("unchecked")
    static List<String> visible(Page page) {
        return (List<String>) page.evaluate(VISIBLE);
    }

    List<String> among(List<String> visible) {
        return visible.stream().filter(this::isEnglish).toList();
    }

    private boolean isEnglish(String text) {
        return texts.contains(text)
                || ENGLISH.matcher(text.replaceAll(POLICY, "")).find();
    }
}
