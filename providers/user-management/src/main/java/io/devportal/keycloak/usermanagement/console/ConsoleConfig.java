// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.LocaleBean;

/**
 * The configuration that the page passes to the modules of the console. It is public: names, addresses and texts
 * only.
 *
 * @param base URL of the portal in its realm, without a slash at its end
 * @param server URL of Keycloak, without a slash at its end
 * @param realmName for people
 * @param client client id that the console signs people in with
 * @param locale BCP 47
 * @param isRightToLeft stands on the page itself
 * @param brand of the company: the modules take its colours, and its logo from there
 * @param texts by key without the prefix: what there is to say before the others have come
 * @param wording version of all texts, which the address of a group has in it
 */
record ConsoleConfig(
        String base,
        String server,
        String realm,
        String realmName,
        String client,
        String locale,
        List<Language> locales,
        boolean isRightToLeft,
        ConsoleBrand brand,
        Map<String, String> texts,
        String wording) {

    /** @param name in its own language */
    record Language(String tag, String name) {}

    static ConsoleConfig of(KeycloakSession session, Theme theme) throws IOException {
        RealmModel realm = session.getContext().getRealm();
        Locale locale = session.getContext().resolveLocale(null);
        Properties messages = theme.getEnhancedMessages(realm, locale);
        LocaleBean languages =
                new LocaleBean(realm, locale, session.getContext().getUri().getBaseUriBuilder(), messages);
        ConsoleTexts texts = ConsoleTexts.of(messages);
        String server = server(session);
        return new ConsoleConfig(
                session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("realms/{realm}/portal")
                        .build(realm.getName())
                        .toString(),
                server,
                realm.getName(),
                displayName(realm),
                GlobalRole.CLIENT_ID,
                locale.toLanguageTag(),
                realm.isInternationalizationEnabled()
                        ? languages.getSupported().stream()
                                .map(language -> new Language(language.getLanguageTag(), language.getLabel()))
                                .toList()
                        : List.of(),
                languages.isRtl(),
                ConsoleBrand.of(theme, realm, resources(session, theme), ConsoleFiles.tokens()),
                texts.atOnce(),
                texts.version());
    }

    private static String server(KeycloakSession session) {
        return session.getContext().getUri().getBaseUri().toString().replaceAll("/$", "");
    }

    /** Address of the files of a theme, with a slash at the end. */
    static String resources(KeycloakSession session, Theme theme) {
        return server(session) + "/resources/" + Version.RESOURCES_VERSION + "/login/" + theme.getName() + "/";
    }

    /** Where a browser reads the texts of a group, and may keep them. */
    String addressOf(String group) {
        return base + "/texts/" + group + "?kc_locale=" + locale + "&v=" + wording;
    }

    private static String displayName(RealmModel realm) {
        String name = realm.getDisplayName();
        return name == null || name.isBlank() ? realm.getName() : name;
    }
}
