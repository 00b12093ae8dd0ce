// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may take the password rules out of a realm: R-17. */
@Tag("lifecycle")
@PortalTest
final class PasswordRulesUninstallAccessIT {
    private static final String PREPARE = "/portal-password-rules/prepare-uninstall";
    private static final String POLICY = "length(8) and portalPasswordRules(developer-portal)";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;

    PasswordRulesUninstallAccessIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @BeforeEach
    void policy() {
        admin.savePolicy(POLICY).expect(204);
    }

    @Test
    void onlyWhoMayManageTheRealm() {
        String viewer = personWith("view-realm", "manage-users");
        String manager = personWith("manage-realm");

        assertThat(prepare(ApiClient.anonymous(), realm, "")).isEqualTo(401);
        assertThat(prepare(ApiClient.withToken("not.a.token"), realm, "")).isEqualTo(401);
        assertThat(prepare(as(People.DEVELOPER, PortalRealm.DEMO_PASSWORD), realm, ""))
                .isEqualTo(403);
        assertThat(prepare(as(People.ADMIN, PortalRealm.DEMO_PASSWORD), realm, ""))
                .isEqualTo(403);
        assertThat(prepare(as(viewer, People.PASSWORD), realm, "")).isEqualTo(403);
        assertThat(prepare(as(viewer, People.PASSWORD), realm, "/all-realms")).isEqualTo(403);
        assertThat(admin.policy()).isEqualTo(POLICY);

        assertThat(prepare(as(manager, People.PASSWORD), realm, "")).isEqualTo(200);
        assertThat(admin.policy()).isEqualTo("length(8)");
    }

    @Test // all or nothing
    void whoManagesOneRealmChangesNoOther() {
        String manager = personWith("manage-realm");
        try (PortalRealm neighbour = realm.neighbour()) {
            PasswordAdmin next = new PasswordAdmin(server, neighbour.name());
            next.savePolicy(POLICY).expect(204);

            assertThat(prepare(as(manager, People.PASSWORD), neighbour, "")).isEqualTo(403);
            assertThat(prepare(as(manager, People.PASSWORD), realm, "/all-realms"))
                    .isEqualTo(403);

            assertThat(next.policy()).isEqualTo(POLICY);
            assertThat(admin.policy()).isEqualTo(POLICY);
        }
    }

    private int prepare(ApiClient caller, PortalRealm where, String which) {
        String url = server.baseUrl() + "/admin/realms/" + where.name() + PREPARE;
        return caller.send("POST", url + which, null).status();
    }

    private ApiClient as(String person, String password) {
        Map<String, String> login =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", person, "password", password);
        return ApiClient.withToken(realm.tokenRequest(login)
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }

    private String personWith(String... roles) {
        String address = people.activePerson();
        for (String role : roles) {
            new RealmAdministration(realm).grant(people.userId(address), role);
        }
        return address;
    }
}
