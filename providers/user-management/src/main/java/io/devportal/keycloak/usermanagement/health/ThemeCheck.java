// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeProvider;

/**
 * Whether the server has the themes that the realm and its clients name, including their parents. Otherwise Keycloak
 * shows its own theme, and only logs that. K-09, B21.
 */
record ThemeCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "theme";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM, ResourceType.CLIENT);
    }

    @Override
    public Finding finding() {
        List<String> gone = new ArrayList<>();
        look(realm.getLoginTheme(), Theme.Type.LOGIN, gone::add);
        look(realm.getEmailTheme(), Theme.Type.EMAIL, gone::add);
        look(realm.getAccountTheme(), Theme.Type.ACCOUNT, gone::add);
        new RealmClients(session, realm)
                .byLoginTheme()
                .forEach((theme, clients) -> look(
                        theme, Theme.Type.LOGIN, found -> gone.add(found + " of the clients " + Names.of(clients))));
        return gone.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "gone",
                                "The server does not have a theme that the realm names, so people see Keycloak's own pages and mails: "
                                        + String.join("; ", gone)
                                        + ". Put the jar of the theme into the folder providers and build, or choose another theme under"
                                        + " Realm settings > Themes, or at the client.",
                                String.join("; ", gone)));
    }

    private void look(String theme, Theme.Type type, Consumer<String> found) {
        if (theme == null || theme.isEmpty()) {
            return;
        }
        missing(theme, type)
                .map(name -> '"' + theme + "\" (" + type.name().toLowerCase(Locale.ROOT) + ")"
                        + (name.equals(theme) ? "" : ", which builds on the missing \"" + name + "\""))
                .ifPresent(found);
    }

    /** The theme, or the first that it builds on and that is not there. */
    private Optional<String> missing(String theme, Theme.Type type) {
        Set<String> seen = new HashSet<>();
        for (String name = theme; name != null && seen.add(name); ) {
            Theme there = find(name, type).orElse(null);
            if (there == null) {
                return Optional.of(name);
            }
            name = there.getParentName();
        }
        return Optional.empty();
    }

    private Optional<Theme> find(String theme, Theme.Type type) {
        for (ThemeProvider provider : session.getAllProviders(ThemeProvider.class)) {
            if (provider.hasTheme(theme, type)) {
                try {
                    return Optional.of(provider.getTheme(theme, type));
                } catch (IOException e) {
                    // as Keycloak does: another provider may have it
                }
            }
        }
        return Optional.empty();
    }
}
