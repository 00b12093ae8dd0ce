// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Whether the server has the themes that the realm names; where it has not, Keycloak shows its own and says so in the log only. K-09. */
record ThemeCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "theme";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Finding finding() {
        List<String> gone = Stream.of(
                        gone(realm.getLoginTheme(), Theme.Type.LOGIN),
                        gone(realm.getEmailTheme(), Theme.Type.EMAIL),
                        gone(realm.getAccountTheme(), Theme.Type.ACCOUNT))
                .flatMap(name -> name)
                .toList();
        return gone.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        "The server does not have a theme that the realm names, so people see Keycloak's own pages and mails: "
                                + String.join(", ", gone)
                                + ". Put the jar of the theme into the folder providers and build, or choose another theme under"
                                + " Realm settings > Themes.");
    }

    private Stream<String> gone(String theme, Theme.Type type) {
        return theme == null || theme.isEmpty() || session.theme().nameSet(type).contains(theme)
                ? Stream.empty()
                : Stream.of('"' + theme + "\" (" + type.name().toLowerCase(Locale.ROOT) + ")");
    }
}
