// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * Renders a mail with the realm's e-mail theme. Keycloak's own EmailTemplateProvider (26.7.3) renders and sends in
 * one call, which would keep the transaction open while the mail server answers; see ADR 0003.
 */
final class MailRenderer {

    record RenderedMail(String subject, String text, String html) {}

    /** The e-mail theme of the realm is at fault, and trying again would not help. */
    static final class UnwritableMail extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnwritableMail(MailKind kind, Exception cause) {
            super("The e-mail theme failed on " + kind.template(), cause);
        }
    }

    private final KeycloakSession session;
    private final RealmModel realm;

    MailRenderer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    RenderedMail render(MailKind kind, MailModel.Values values) {
        try {
            Locale locale = values.locale();
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            Properties messages = theme.getEnhancedMessages(realm, locale);
            Map<String, Object> model = new HashMap<>(values.variables());
            model.put("locale", locale);
            model.put("ltr", !"rtl".equals(direction(locale)));
            model.put("msg", new MessageFormatterMethod(MailLanguage.counting(locale), messages));
            model.put("properties", theme.getProperties());
            model.put("realmName", realmName());
            String subject = new MessageFormat(messages.getProperty(kind.subjectKey(), kind.subjectKey()), locale)
                    .format(new Object[] {realmName()});
            model.put("subject", subject);
            FreeMarkerProvider freeMarker = session.getProvider(FreeMarkerProvider.class);
            String text = freeMarker.processTemplate(model, "text/" + kind.template(), theme);
            String html = freeMarker.processTemplate(model, "html/" + kind.template(), theme);
            return new RenderedMail(subject, text, html);
        } catch (IOException | FreeMarkerException | IllegalArgumentException e) {
            throw new UnwritableMail(kind, e);
        }
    }

    private static String direction(Locale locale) {
        byte first = Character.getDirectionality(locale.getDisplayName(locale).codePointAt(0));
        return first == Character.DIRECTIONALITY_RIGHT_TO_LEFT || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? "rtl"
                : "ltr";
    }

    private String realmName() {
        String name = realm.getDisplayName();
        return HarmlessText.line(name == null || name.isBlank() ? realm.getName() : name);
    }
}
