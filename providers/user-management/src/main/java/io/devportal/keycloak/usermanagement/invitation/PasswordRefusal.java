// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

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

/** What the password policy says about a password, as a sentence of the API. */
record PasswordRefusal(KeycloakSession session, RealmModel realm) {

    /** In English, as all sentences of the API are. */
    String sentence(PolicyError error) {
        return sentence(error.getMessage(), error.getParameters());
    }

    private String sentence(String key, Object[] parameters) {
        try {
            Properties messages = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, Locale.ENGLISH);
            Object[] texts = parameters == null
                    ? new Object[0]
                    : Arrays.stream(parameters)
                            .map(parameter ->
                                    parameter instanceof String text ? messages.getProperty(text, text) : parameter)
                            .toArray();
            return new MessageFormat(messages.getProperty(key, key), Locale.ENGLISH).format(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
