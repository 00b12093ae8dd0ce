// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page can be drawn from our templates alone, and none shows the key of a text that is not there. */
final class LoginPagesTest {
    /** Parts of pages, and what a terminal gets. */
    private static final Set<String> NO_PAGES = Set.of("template", "field", "buttons", "footer", "passkeys", "theme-resources");

    private final LoginTheme theme = new LoginTheme(Locale.ENGLISH);

    LoginPagesTest() throws IOException {}

    @TestFactory // B20, B21
    Stream<DynamicTest> aPageIsDrawn() {
        TreeMap<String, LoginPages.Page> pages = new TreeMap<>(new LoginPages(Locale.ENGLISH).all());
        pages.putAll(new JourneyPages(Locale.ENGLISH).all());
        return pages.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
            String html = theme.render(page.getValue().template(), page.getValue().model());

            assertThat(html).containsOnlyOnce("<h1").contains("</html>");
            assertThat(html.replaceAll("(?s)<(script|style|svg).*?</\\1>|<[^>]*>", " ")).doesNotContainPattern("\\b(portal[A-Z]|kc[A-Z])\\w+");
        }));
    }
}
