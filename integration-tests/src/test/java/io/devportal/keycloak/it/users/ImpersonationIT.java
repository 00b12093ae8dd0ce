// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

/** An administrator of the realm who acts as a portal admin has not signed in as that person. */
@Tag("users")
@PortalTest
final class ImpersonationIT {
    private static final String APP_URL = "https://app.example/";
    private static final String SECRET = "secret-of-the-app";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Organizations organizations;

    ImpersonationIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.organizations = new Organizations(realm);
    }

    @Test // E-10
    void nobodyMakesAPortalAdminInTheNameOfAnother() {
        Person owner = Person.in(realm, organizations);
        new GlobalRole("api-owner").grant(realm, owner.id());
        Person admin = Person.in(realm, organizations);
        new GlobalRole("portal-admin").grant(realm, admin.id());
        Api inTheirName = inTheNameOf(admin);

        inTheirName.get("me").expect(200);
        assertThat(Person.code(
                        owner.edited(inTheirName, "{\"role\":\"portal-admin\"}").expect(403)))
                .isEqualTo("login_missing");
        assertThat(Person.code(inTheirName
                        .post(
                                "registration-requests/bulk",
                                "{\"decision\":\"approve\",\"items\":[{\"id\":\"" + owner.id() + "\"}]}")
                        .expect(403)))
                .isEqualTo("login_missing");

        assertThat(owner.seenBy(realm.as(People.ADMIN)).path("roles").toString())
                .isEqualTo("[\"api-owner\"]");
        owner.edited(inTheirName, "{\"firstName\":\"Augusta\"}").expect(200);
    }

    private Api inTheNameOf(Person person) {
        String clientId = app();
        HttpBrowser browser = realm.browser();
        browser.header(
                        "Authorization",
                        "Bearer " + server.admin().tokenManager().getAccessTokenString())
                .post(
                        server.baseUrl() + "/admin/realms/" + realm.name() + "/users/" + person.id() + "/impersonation",
                        Map.of());
        String location = browser.followRedirects(false)
                .get(realm.url("protocol/openid-connect/auth?"
                        + FormEncoding.of(Map.of(
                                "client_id",
                                clientId,
                                "response_type",
                                "code",
                                "scope",
                                "openid",
                                "redirect_uri",
                                APP_URL))))
                .header("Location");
        return realm.withToken(realm.tokenRequest(Map.of(
                        "client_id", clientId,
                        "client_secret", SECRET,
                        "grant_type", "authorization_code",
                        "redirect_uri", APP_URL,
                        "code", location.replaceAll(".*[?&]code=([^&]+).*", "$1")))
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }

    private String app() {
        ClientRepresentation app = new ClientRepresentation();
        app.setClientId("app-" + UUID.randomUUID());
        app.setSecret(SECRET);
        app.setPublicClient(false);
        app.setRedirectUris(List.of(APP_URL));
        String id = CreatedResponseUtil.getCreatedId(realm.admin().clients().create(app));
        String scope = realm.admin().clientScopes().findAll().stream()
                .filter(one -> one.getName().equals("portal-api"))
                .findFirst()
                .orElseThrow()
                .getId();
        realm.admin().clients().get(id).addDefaultClientScope(scope);
        return app.getClientId();
    }
}
