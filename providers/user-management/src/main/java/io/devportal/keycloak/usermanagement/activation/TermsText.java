// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * Keycloak's terms text, message key {@code termsText}: whether somebody has written one, and in which language it is
 * shown.
 */
public final class TermsText {

    private static final String KEY = "termsText";

    /**
     * What themes say, by language and the one that they fall back to: a theme that is loaded keeps its texts, and to ask for one
     * Keycloak (26.7.5) copies all its messages, for each of the realm's languages.
     */
    private static final Map<Theme, Map<List<String>, String>> OF_THEMES =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** @param message a pattern of {@link MessageFormat}, as Keycloak's pages take every message, or a text that is none */
    record Written(Locale language, String message) {
        /** For the macro and the page that show the terms. */
        void tell(LoginFormsProvider form) {
            form.setAttribute("portalTerms", text()).setAttribute("portalTermsLanguage", language.toLanguageTag());
        }

        /** As it stands where a brace makes it no pattern: nobody could accept a page that fails. */
        private String text() {
            try {
                return new MessageFormat(message, language).format(new Object[0]);
            } catch (IllegalArgumentException noPattern) {
                return message;
            }
        }
    }

    private final KeycloakSession session;
    private final RealmModel realm;

    public TermsText(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What somebody has to accept: the text in the language of the page or, where nobody has written one, in the first language
     * of the realm that has one. By choosing a language nobody gets around it.
     */
    Optional<Written> writtenFor(UserModel reader) {
        return Stream.concat(Stream.of(ofThePage(reader)), languages())
                .map(language -> new Written(language, in(language)))
                .filter(terms -> !terms.message().isEmpty())
                .findFirst();
    }

    /** As Keycloak's forms choose it, the language of the account included. */
    private Locale ofThePage(UserModel reader) {
        return session.getContext().resolveLocale(reader);
    }

    private Stream<Locale> languages() {
        String first = Objects.requireNonNullElse(realm.getDefaultLocale(), "en");
        Stream<String> others = realm.isInternationalizationEnabled()
                ? realm.getSupportedLocalesStream().sorted()
                : Stream.empty();
        return Stream.concat(Stream.of(first), others).map(Locale::forLanguageTag);
    }

    /**
     * In this language; empty when theme and realm localization say nothing else than the placeholder of Keycloak's base theme.
     */
    public String in(Locale locale) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            if (isRealmLocalized()) {
                return in(theme, locale);
            }
            return OF_THEMES
                    .computeIfAbsent(theme, key -> new ConcurrentHashMap<>())
                    .computeIfAbsent(List.of(locale.toLanguageTag(), fallback()), key -> in(theme, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an admin has written a text in any language; that may change at any time. */
    private boolean isRealmLocalized() {
        return realm.getRealmLocalizationTexts().values().stream().anyMatch(texts -> texts.containsKey(KEY));
    }

    private String fallback() {
        return realm.isInternationalizationEnabled() ? Objects.requireNonNullElse(realm.getDefaultLocale(), "") : "";
    }

    private String in(Theme theme, Locale locale) {
        try {
            String text = theme.getEnhancedMessages(realm, locale).getProperty(KEY);
            Properties base = session.theme().getTheme("base", Theme.Type.LOGIN).getMessages(locale);
            boolean isOwn = text != null && !text.isBlank() && !text.equals(base.getProperty(KEY));
            return isOwn ? text : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
