// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Denial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PolicyError;
import org.keycloak.theme.Theme;

/** The reasons of the password policy for refusing a password. */
record PasswordRefusal(KeycloakSession session, RealmModel realm) {

    /** In English, as all sentences of the API are, and in the language of the caller. */
    Denial denial(PolicyError error) {
        return InvitationDenials.passwordRefused(
                sentence(error.getMessage(), error.getParameters(), Locale.ENGLISH),
                "policy",
                sentence(
                        error.getMessage(),
                        error.getParameters(),
                        session.getContext().resolveLocale(null)));
    }

    private String sentence(String key, Object[] parameters, Locale locale) {
        try {
            Properties messages = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
            Object[] texts = parameters == null
                    ? new Object[0]
                    : Arrays.stream(parameters)
                            .map(parameter ->
                                    parameter instanceof String text ? messages.getProperty(text, text) : parameter)
                            .toArray();
            return new MessageFormat(messages.getProperty(key, key), locale).format(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
