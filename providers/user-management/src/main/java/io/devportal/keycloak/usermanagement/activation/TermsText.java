// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Keycloak's terms text, message key {@code termsText}: whether somebody wrote one. */
public final class TermsText {

    private static final String KEY = "termsText";

    private final KeycloakSession session;
    private final RealmModel realm;

    public TermsText(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** True when theme or realm localization say something else than the placeholder of Keycloak's base theme. */
    boolean isSet() {
        return !text().isEmpty();
    }

    /** The text in the language of the page; empty when there is none. */
    String text() {
        return in(session.getContext().resolveLocale(null));
    }

    /** The same in this language. */
    public String in(Locale locale) {
        try {
            String text = session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(realm, locale)
                    .getProperty(KEY);
            Properties base = session.theme().getTheme("base", Theme.Type.LOGIN).getMessages(locale);
            boolean isOwn = text != null && !text.isBlank() && !text.equals(base.getProperty(KEY));
            return isOwn ? text : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
