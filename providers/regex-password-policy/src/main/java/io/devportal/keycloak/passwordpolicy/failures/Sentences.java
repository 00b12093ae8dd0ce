// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PolicyError;
import org.keycloak.theme.Theme;

/** Renders message keys as sentences, from the login theme and the realm's own texts. */
public final class Sentences {
    private final Locale locale;
    private final Properties messages;

    Sentences(Locale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    public static Sentences in(KeycloakSession session, RealmModel realm, Locale locale) {
        try {
            return new Sentences(
                    locale, session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(PolicyError error) {
        String text = messages.getProperty(error.getMessage());
        return text == null ? error.getMessage() : filled(text, error.getParameters());
    }

    private String filled(String text, Object... parameters) {
        try {
            return new MessageFormat(text, locale).format(parameters);
        } catch (IllegalArgumentException e) {
            // an administrator's own text with a brace too many is no reason to answer nothing
            return text;
        }
    }
}
