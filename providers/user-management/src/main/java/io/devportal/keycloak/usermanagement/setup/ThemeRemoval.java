// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.DefaultThemeSelectorProvider;
import org.keycloak.theme.Theme;

/** The part of a removal that is about themes: those of before the set-up, or Keycloak's own. */
record ThemeRemoval(KeycloakSession session, RealmModel realm) {
    private static final String OUR_THEME = "developer-portal";

    void take(Journal journal) {
        look("login theme", Theme.Type.LOGIN, realm.getLoginTheme(), realm::setLoginTheme, journal);
        look("email theme", Theme.Type.EMAIL, realm.getEmailTheme(), realm::setEmailTheme, journal);
        clients(journal);
    }

    private void look(String what, Theme.Type type, String current, Consumer<String> change, Journal journal) {
        if (OUR_THEME.equals(current)) {
            String before = new BeforeSetUp(realm).theme(type);
            change.accept(before);
            journal.changed(what, OUR_THEME, before == null ? "is Keycloak's own now" : "is " + before + " again");
        }
    }

    /** One that an admin has given to a single client. */
    private void clients(Journal journal) {
        new Traces(session, realm)
                .clientsWithLoginTheme(OUR_THEME).stream()
                        .map(realm::getClientById)
                        .forEach(client -> {
                            client.removeAttribute(DefaultThemeSelectorProvider.LOGIN_THEME_KEY);
                            journal.changed(
                                    "login theme",
                                    OUR_THEME,
                                    "client " + client.getClientId() + " has that of the realm now");
                        });
    }
}
