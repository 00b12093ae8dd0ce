// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

class ConsoleBrandTest {
    private static final byte[] OURS = ":root { --brand: #0b5f86 }".getBytes(UTF_8);
    private static final String FILES = "https://sso.example/resources/x/login/acme/";

    @Test
    void aThemeWithOurTokensAddsNothing() throws IOException {
        assertThat(brand(Map.of(), OURS, Map.of())).isEqualTo(new ConsoleBrand(List.of(), null, null, null));
        assertThat(brand(Map.of(), null, Map.of()).styles()).isEmpty();
    }

    @Test
    void tokensStylesAndLogoOfACompanyHaveTheirAddresses() throws IOException {
        ConsoleBrand brand = brand(
                Map.of(
                        "portalLogo",
                        "img/logo.svg",
                        "portalConsoleStyles",
                        " css/a.css  css/b.css ",
                        "portalVersion",
                        "7"),
                "other".getBytes(UTF_8),
                Map.of("portal.brandColor", "#7a1fa2", "portal.brandColorDark", "#D9A6EF"));

        assertThat(brand.styles())
                .containsExactly(FILES + "css/tokens.css?v=7", FILES + "css/a.css?v=7", FILES + "css/b.css?v=7");
        assertThat(brand.logo()).isEqualTo(FILES + "img/logo.svg");
        assertThat(brand.light()).isEqualTo("#7a1fa2");
        assertThat(brand.dark()).isEqualTo("#D9A6EF");
    }

    @Test // T3
    void theLogoOfTheRealmComesBeforeThatOfTheTheme() throws IOException {
        String logo = "data:image/png;base64,iVBORw0KGgo=";

        assertThat(brand(Map.of("portalLogo", "img/logo.svg"), OURS, Map.of("portal.logo", logo))
                        .logo())
                .isEqualTo(logo);
        assertThat(brand(Map.of(), OURS, Map.of("portal.logo", "https://evil.example/a.png"))
                        .logo())
                .isNull();
    }

    /** The page loads nothing from elsewhere, whatever a theme or an attribute says. */
    @Test
    void whatLeadsElsewhereIsLeftOut() throws IOException {
        ConsoleBrand brand = brand(
                Map.of(
                        "portalLogo",
                        "https://evil.example/logo.svg",
                        "portalConsoleStyles",
                        "//evil.example/a.css ../../x.css data:text/css,x css/fine.css"),
                OURS,
                Map.of("portal.brandColor", "red", "portal.brandColorDark", "#123456;x:y"));

        assertThat(brand.styles()).containsExactly(FILES + "css/fine.css?v=");
        assertThat(brand.logo()).isNull();
        assertThat(brand.light()).isNull();
        assertThat(brand.dark()).isNull();
    }

    private static ConsoleBrand brand(Map<String, String> theme, byte[] tokens, Map<String, String> realm)
            throws IOException {
        Properties properties = new Properties();
        properties.putAll(theme);
        return ConsoleBrand.of(
                stub(
                        Theme.class,
                        Map.of("getProperties", properties),
                        tokens == null ? Map.of() : Map.of(ConsoleBrand.TOKENS, tokens)),
                stub(RealmModel.class, Map.of(), Map.copyOf(realm)),
                FILES,
                OURS);
    }

    /** Answers by the name of the method, or by its first argument. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers, Map<String, ?> values) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName());
                    }
                    Object value = values.get(String.valueOf(arguments[0]));
                    return value instanceof byte[] bytes ? new ByteArrayInputStream(bytes) : value;
                }));
    }
}
