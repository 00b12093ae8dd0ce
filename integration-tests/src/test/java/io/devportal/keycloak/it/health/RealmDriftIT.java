// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Theme, mail server and name of a realm, as an admin changed them: K-09. */
@Tag("health")
@PortalTest
final class RealmDriftIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Health health;

    RealmDriftIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.health = Health.ofAdmin(server, realm.name());
    }

    @Test // K-09
    void aThemeThatIsGoneIsNamed() {
        RealmRepresentation update = new RealmRepresentation();
        update.setLoginTheme("theme-of-a-jar-that-is-gone");
        realm.admin().update(update);
        try {
            assertThat(health.level("theme")).isEqualTo("WARNING");
            assertThat(health.message("theme")).contains("\"theme-of-a-jar-that-is-gone\" (login)");
        } finally {
            update.setLoginTheme("developer-portal");
            realm.admin().update(update);
        }
        assertThat(health.level("theme")).isEqualTo("OK");
    }

    @Test // K-09
    void aThemeOfAClientThatIsGoneIsNamedWithTheClient() {
        ClientRepresentation client =
                realm.admin().clients().findByClientId("developer-portal").get(0);
        Map<String, String> before = Map.copyOf(client.getAttributes());
        client.getAttributes().put("login_theme", "theme-of-a-client");
        realm.admin().clients().get(client.getId()).update(client);
        try {
            assertThat(health.level("theme")).isEqualTo("WARNING");
            assertThat(health.message("theme"))
                    .contains("\"theme-of-a-client\" (login) of the clients \"developer-portal\"");
        } finally {
            client.setAttributes(new HashMap<>(before));
            client.getAttributes().put("login_theme", "");
            realm.admin().clients().get(client.getId()).update(client);
        }
        assertThat(health.level("theme")).isEqualTo("OK");
    }

    @Test // K-09
    void aPlaceholderThatNobodyFilledInIsNoMailServer() {
        Map<String, String> before = Map.copyOf(realm.admin().toRepresentation().getSmtpServer());
        realm.mailServer(Map.of("host", "${PORTAL_SMTP_HOST:localhost}"));
        try {
            assertThat(health.level("mail-server")).isEqualTo("PROBLEM");
            assertThat(health.message("mail-server"))
                    .contains("\"host\" of the mail server is the text \"${PORTAL_SMTP_HOST:localhost}\"");
        } finally {
            realm.mailServer(before);
        }
        assertThat(health.level("mail-server")).isEqualTo("OK");
    }

    @Test // K-09
    void aRenamedRealmIsToldWhichAddressesKeepTheOldName() {
        String name = realm.name();
        renameRealm(name, name + "-renamed");
        try {
            Health renamed = Health.ofAdmin(server, name + "-renamed");
            assertThat(renamed.level("client-addresses")).isEqualTo("PROBLEM");
            assertThat(renamed.message("client-addresses"))
                    .contains("\"developer-portal\"", "Write \"/realms/" + name + "-renamed/\"");
        } finally {
            renameRealm(name + "-renamed", name);
        }
        assertThat(health.level("client-addresses")).isEqualTo("OK");
    }

    private void renameRealm(String from, String to) {
        RealmRepresentation update = new RealmRepresentation();
        update.setRealm(to);
        server.admin().realm(from).update(update);
    }
}
