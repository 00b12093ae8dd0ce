// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Who sees and changes the mail server of a realm, and what becomes of its password. */
@Tag("mail")
@PortalTest
final class MailServerSettingsIT {
    static final String PATH = "settings/mail-server";

    private final PortalRealm realm;
    private final Map<String, String> before;
    private final Api portalAdmin;
    private final Api realmAdmin;

    MailServerSettingsIT(PortalRealm realm) {
        this.realm = realm;
        this.before = realm.admin().toRepresentation().getSmtpServer();
        this.portalAdmin = realm.as(People.ADMIN);
        this.realmAdmin = realm.as(whoManagesTheRealm(realm), People.PASSWORD);
    }

    /** A portal admin who may change the realm in Keycloak's own console too. Returns the address. */
    static String whoManagesTheRealm(PortalRealm realm) {
        Organizations organizations = new Organizations(realm);
        String address = organizations.newPerson();
        String id = organizations.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        ClientsResource clients = realm.admin().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        realm.admin()
                .users()
                .get(id)
                .roles()
                .clientLevel(management)
                .add(List.of(clients.get(management).roles().get("manage-realm").toRepresentation()));
        return address;
    }

    @AfterEach
    void asItWas() {
        RealmRepresentation update = new RealmRepresentation();
        update.setSmtpServer(before);
        realm.admin().update(update);
    }

    @Test // G6, E-10
    void aPortalAdminSeesItAndChangesNothing() {
        realm.mailServer(Map.of("auth", "true", "user", "portal", "password", "s3cret"));

        ApiResponse shown = portalAdmin.get(PATH).expect(200);

        assertThat(shown.json().path("from").asText()).isEqualTo("no-reply@portal.example");
        assertThat(shown.json().path("user").asText()).isEqualTo("portal");
        assertThat(shown.json().path("passwordSet").asBoolean()).isTrue();
        assertThat(shown.json().path("editable").asBoolean()).isFalse();
        assertThat(shown.body()).doesNotContain("s3cret");
        for (String json : List.of("{\"host\":\"evil.example\",\"password\":\"x\"}", "{\"unknown\":1}", "{}")) {
            assertThat(portalAdmin.put(PATH, json).expect(403).body()).contains("realm_management_missing");
            assertThat(portalAdmin.post(PATH + "/test", json).status()).isIn(400, 403);
        }
        assertThat(realm.admin().toRepresentation().getSmtpServer()).containsEntry("host", before.get("host"));
    }

    @Test // G6, B15, J-07
    void whoManagesTheRealmChangesItAndThePasswordIsToldNowhere() {
        String etag = realmAdmin.get(PATH).expect(200).header("ETag");

        JsonNode changed = realmAdmin
                .ifMatch(etag)
                .put(
                        PATH,
                        "{\"host\":\"mail.acme.example\",\"port\":587,\"encryption\":\"starttls\",\"from\":\"portal@acme.example\","
                                + "\"fromDisplayName\":\"Acme\",\"authentication\":\"password\",\"user\":\"portal\",\"password\":\"s3cret-9\"}")
                .expect(200)
                .json();

        assertThat(changed.path("editable").asBoolean()).isTrue();
        assertThat(changed.path("passwordSet").asBoolean()).isTrue();
        assertThat(realm.admin().toRepresentation().getSmtpServer())
                .containsEntry("host", "mail.acme.example")
                .containsEntry("port", "587")
                .containsEntry("starttls", "true")
                .containsEntry("auth", "true")
                .containsEntry("timeout", before.get("timeout"));
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/" + PATH).equals(event.getResourcePath()))
                .noneMatch(event -> event.getRepresentation().contains("s3cret-9"))
                .anySatisfy(event -> {
                    assertThat(event.getRepresentation()).contains("mail.acme.example");
                    assertThat(event.getDetails()).containsEntry("password", "entered");
                });
        assertThat(realmAdmin
                        .ifMatch(etag)
                        .put(PATH, "{\"port\":25}")
                        .expect(412)
                        .body())
                .contains("host")
                .doesNotContain("s3cret-9");
    }

    @Test // E-10
    void theStoredPasswordIsNotSentToAnotherHost() {
        realm.mailServer(Map.of("auth", "true", "user", "portal", "password", "s3cret"));
        String elsewhere = "{\"host\":\"evil.example\"}";

        for (ApiResponse answer :
                List.of(realmAdmin.put(PATH, elsewhere), realmAdmin.post(PATH + "/test", elsewhere))) {
            assertThat(answer.expect(400).json().path("field").asText()).isEqualTo("password");
        }
        realmAdmin.put(PATH, "{\"fromDisplayName\":\"Acme\"}").expect(200);
        assertThat(realmAdmin.get(PATH).json().path("passwordSet").asBoolean()).isTrue();
    }

    @Test // G6
    void whatIsSignedInToWithATokenStaysWithKeycloak() {
        realm.mailServer(Map.of(
                "auth", "true", "user", "portal", "authType", "token", "authTokenUrl", "https://as.example/token"));

        JsonNode shown = realmAdmin.get(PATH).expect(200).json();

        assertThat(shown.path("editable").asBoolean()).isFalse();
        assertThat(shown.path("readOnlyBecause").asText()).isEqualTo("TOKEN");
        assertThat(realmAdmin.put(PATH, "{\"port\":25}").expect(409).body()).contains("mail_server_read_only");
    }
}
