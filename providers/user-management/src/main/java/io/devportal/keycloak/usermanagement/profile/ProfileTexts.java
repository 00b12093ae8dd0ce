// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** The words that the sign-up form has for attributes and their choices (user-profile-commons.ftl of Keycloak 26.7). */
final class ProfileTexts {
    private static final Pattern KEY = Pattern.compile("\\$\\{(.+)}");

    private final KeycloakSession session;
    private Properties messages;

    ProfileTexts(KeycloakSession session) {
        this.session = session;
    }

    /** @param displayName a text, a message's key as {@code ${key}}, or null */
    String label(String name, String displayName) {
        return displayName == null || displayName.isBlank() ? text(name, name) : text(displayName);
    }

    /** The label of a choice, or the value itself. */
    String option(Map<String, Object> annotations, String value) {
        Object labels = annotations == null ? null : annotations.get("inputOptionLabels");
        if (labels instanceof Map<?, ?> byValue) {
            Object label = byValue.get(value);
            return label == null ? value : text(label.toString());
        }
        Object prefix = annotations == null ? null : annotations.get("inputOptionLabelsI18nPrefix");
        return prefix == null ? value : text(prefix + "." + value, value);
    }

    private String text(String text) {
        Matcher key = KEY.matcher(text);
        return key.matches() ? text(key.group(1), key.group(1)) : text;
    }

    private String text(String key, String otherwise) {
        if (messages == null) {
            messages = read();
        }
        return messages.getProperty(key, otherwise);
    }

    private Properties read() {
        try {
            Locale locale = session.getContext().resolveLocale(null);
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
