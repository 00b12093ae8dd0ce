// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of Keycloak is one of ours, and can be drawn without any theme of Keycloak's but "base". */
final class LoginPagesTest {
    private static final Pattern UNSAID = Pattern.compile("\\b(portal|kc|login)[A-Z]\\w+");

    private final BaseTheme base = new BaseTheme();
    private final LoginTheme theme = new LoginTheme(base, Locale.ENGLISH);
    private final Map<String, LoginPage> pages = LoginPage.all();

    LoginPagesTest() throws IOException {}

    @TestFactory // B21
    Stream<DynamicTest> aPageIsDrawn() {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> draw(page.getValue())));
    }

    private void draw(LoginPage page) throws Exception {
        String html = theme.render(page);

        assertThat(html).containsOnlyOnce("<h1").contains("</html>");
        assertThat(html.replaceAll("(?s)<(script|style|svg|template).*?</\\1>|<[^>]*>", " "))
                .as("texts, without keys that no language has")
                .doesNotContainPattern(UNSAID);
        assertThat(html)
                .as("a step that is nothing to be warned of, and that the title tells")
                .doesNotContain("pf-m-warning\" role=\"status\"");
    }

    @Test // B21
    void aPageThatKeycloakHasIsOurs() throws IOException {
        assertThat(base.pages()).hasSizeGreaterThan(30).allSatisfy(page -> assertThat(LoginTheme.OURS.resolve(page))
                .exists());
        assertThat(pages.values()).extracting(LoginPage::template).containsAll(base.pages());
    }
}
