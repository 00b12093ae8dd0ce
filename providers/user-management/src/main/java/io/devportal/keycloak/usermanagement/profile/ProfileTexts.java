// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.TemplatingUtil;
import org.keycloak.theme.Theme;

/**
 * The labels of attributes and their options on Keycloak's pages (user-profile-commons.ftl of 26.7), in one language.
 */
final class ProfileTexts {
    private final KeycloakSession session;
    private final Locale locale;
    private Properties messages;

    ProfileTexts(KeycloakSession session, Locale locale) {
        this.session = session;
        this.locale = locale;
    }

    /** @param displayName a text, with keys of messages as {@code ${key}}, or null */
    String label(String name, String displayName) {
        return displayName == null || displayName.isBlank()
                ? messages().getProperty(name, name)
                : resolved(displayName);
    }

    /**
     * The label of a choice, or the value itself.
     *
     * @param annotations of the attribute, or null
     */
    String option(Map<String, Object> annotations, String value) {
        Object labels = annotations == null ? null : annotations.get("inputOptionLabels");
        if (labels instanceof Map<?, ?> byValue) {
            Object label = byValue.get(value);
            return label == null ? value : resolved(label.toString());
        }
        Object prefix = annotations == null ? null : annotations.get("inputOptionLabelsI18nPrefix");
        return prefix == null ? value : messages().getProperty(prefix + "." + value, value);
    }

    String resolved(String text) {
        return TemplatingUtil.resolveVariables(text, messages());
    }

    String message(String key, Object... parameters) {
        return new MessageFormat(resolved(messages().getProperty(key, key)), locale).format(parameters);
    }

    private Properties messages() {
        if (messages == null) {
            messages = read();
        }
        return messages;
    }

    private Properties read() {
        try {
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
