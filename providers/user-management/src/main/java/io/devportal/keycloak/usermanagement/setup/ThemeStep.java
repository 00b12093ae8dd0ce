// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Selects the theme of the pack if the realm has one of Keycloak's own; a company's theme is kept. */
record ThemeStep(KeycloakSession session, RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final List<String> KEYCLOAKS_OWN = List.of("", "base", "keycloak", "keycloak.v2");

    @Override
    public void apply(Journal journal) {
        look("login theme", Theme.Type.LOGIN, realm.getLoginTheme(), realm::setLoginTheme, journal);
        look("email theme", Theme.Type.EMAIL, realm.getEmailTheme(), realm::setEmailTheme, journal);
    }

    private void look(String what, Theme.Type type, String current, Consumer<String> change, Journal journal) {
        String ours = shipped.theme();
        if (ours.equals(current)) {
            journal.kept(what, ours);
        } else if (!session.theme().nameSet(type).contains(ours)) {
            journal.leave(
                    type.name().toLowerCase(Locale.ROOT) + "-theme-absent",
                    "The jar of the theme \"" + ours + "\" is not on this server, so the " + what
                            + " stays as it is. The pages work with every theme.",
                    ours);
        } else if (KEYCLOAKS_OWN.contains(Objects.requireNonNullElse(current, ""))) {
            new BeforeSetUp(realm).rememberTheme(type, current);
            change.accept(ours);
            journal.changed(what, ours, current == null || current.isEmpty() ? "was Keycloak's own" : "was " + current);
        } else {
            journal.leave(
                    type.name().toLowerCase(Locale.ROOT) + "-theme-stays",
                    "The " + what + " \"" + current
                            + "\" stays. A theme with \"parent=developer-portal\" has the portal's pages in your look.",
                    current);
        }
    }
}
