// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.ThemeManager;
import org.keycloak.theme.Theme;

/** a set-up form asks for the terms in each language of the realm, several times. */
class TermsTextTest {
    private final Map<String, Map<String, String>> ofTheRealm = new HashMap<>();
    private final AtomicInteger merges = new AtomicInteger();
    private final Theme theme = theme("<p>Be kind.</p>");

    @Test
    void theMessagesOfAThemeAreMergedOnceForALanguage() {
        for (int i = 0; i < 3; i++) {
            assertThat(terms("en").in(Locale.GERMAN)).isEqualTo("<p>Be kind.</p>");
        }
        assertThat(merges).hasValue(1);

        terms("en").in(Locale.FRENCH);
        terms("de").in(Locale.FRENCH);

        assertThat(merges).hasValue(3);
    }

    @Test
    void whatAnAdminWritesCountsAtOnceAndNoLongerThanItIsThere() {
        terms("en").in(Locale.ENGLISH);

        ofTheRealm.put("en", Map.of("termsText", "Pay first."));
        assertThat(terms("en").in(Locale.ENGLISH)).isEqualTo("Pay first.");
        ofTheRealm.put("en", Map.of("termsText", "Pay later."));
        assertThat(terms("en").in(Locale.ENGLISH)).isEqualTo("Pay later.");
        ofTheRealm.clear();

        assertThat(terms("en").in(Locale.ENGLISH)).isEqualTo("<p>Be kind.</p>");
    }

    private TermsText terms(String defaultLanguage) {
        Theme base = theme("Terms and conditions to be defined");
        ThemeManager themes = proxy(ThemeManager.class, (name, arguments) -> arguments.length == 1 ? theme : base);
        KeycloakSession session = proxy(KeycloakSession.class, (name, arguments) -> themes);
        RealmModel realm = proxy(RealmModel.class, (name, arguments) -> switch (name) {
            case "getRealmLocalizationTexts" -> ofTheRealm;
            case "isInternationalizationEnabled" -> true;
            case "getDefaultLocale" -> defaultLanguage;
            default -> throw new UnsupportedOperationException(name);
        });
        return new TermsText(session, realm);
    }

    private Theme theme(String terms) {
        return proxy(Theme.class, (name, arguments) -> switch (name) {
            case "getMessages" -> messages(terms);
            case "getEnhancedMessages" -> {
                merges.incrementAndGet();
                String written = ofTheRealm
                        .getOrDefault(((Locale) arguments[1]).toLanguageTag(), Map.of())
                        .get("termsText");
                yield messages(written == null ? terms : written);
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static Properties messages(String terms) {
        Properties messages = new Properties();
        messages.setProperty("termsText", terms);
        return messages;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> answer.to(method.getName(), arguments == null ? new Object[0] : arguments);
                }));
    }
}
