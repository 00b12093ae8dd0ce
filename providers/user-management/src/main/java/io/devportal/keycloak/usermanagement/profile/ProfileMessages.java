// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.TemplatingUtil;
import org.keycloak.theme.Theme;

/** What Keycloak's own pages call the attributes of a realm's user profile and their values, in one language. */
final class ProfileMessages {
    private final Properties messages;
    private final Locale locale;

    ProfileMessages(KeycloakSession session, RealmModel realm, Locale locale) {
        this.locale = locale;
        try {
            this.messages = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text with keys of messages as {@code ${firstName}}, or as it stands */
    String resolved(String text) {
        return TemplatingUtil.resolveVariables(text, messages);
    }

    String message(String key, Object... parameters) {
        String text = resolved(messages.getProperty(key, key));
        return new MessageFormat(text, locale).format(parameters);
    }

    /** As user-profile-commons.ftl (26.7.4) shows the options of a list. */
    String option(String value, Map<String, Object> annotations) {
        if (annotations.get("inputOptionLabels") instanceof Map<?, ?> labels && labels.get(value) != null) {
            return resolved(labels.get(value).toString());
        }
        Object prefix = annotations.get("inputOptionLabelsI18nPrefix");
        return prefix == null ? value : message(prefix + "." + value);
    }
}
