// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session that goes on for long is no reason to believe that the person still sits there. */
@Tag("users")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RecentLoginIT {
    private final PortalRealm realm;
    private final Clock clock;
    private final Person owner;

    RecentLoginIT(PortalRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.owner = Person.in(realm, new Organizations(realm));
        new GlobalRole("api-owner").grant(realm, owner.id());
    }

    private ApiClient signedInLongAgo() {
        JsonNode login = realm.tokenRequest(Map.of(
                        "grant_type",
                        "password",
                        "scope",
                        "openid portal-api",
                        "username",
                        People.ADMIN,
                        "password",
                        PortalRealm.DEMO_PASSWORD))
                .expect(200)
                .json();
        clock.advance(Duration.ofMinutes(16));
        return ApiClient.withToken(realm.tokenRequest(Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        login.path("refresh_token").asText()))
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }

    @Test // E-10, B16
    void norDoTheyDecideManyRequestsAtOnce() {
        ApiClient later = signedInLongAgo();
        String many = "{\"decision\":\"approve\",\"items\":[{\"id\":\"" + owner.id() + "\"}]}";

        ApiResponse refused = later.send("POST", realm.api("registration-requests/bulk"), many);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(Person.code(refused)).isEqualTo("insufficient_user_authentication");
        later.send("POST", realm.api("registration-requests/" + owner.id() + "/approve"), null)
                .expect(404);
        realm.renewTokens();
        realm.as(People.ADMIN).post("registration-requests/bulk", many).expect(200);
    }

    @Test // E-10
    void whoSignedInLongAgoSignsInAgainBeforeTheyMakeAPortalAdmin() {
        ApiClient later = signedInLongAgo();

        ApiResponse refused = later.send("PUT", realm.api(owner.path()), "{\"role\":\"portal-admin\"}");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"", "max_age=\"900\"");
        assertThat(Person.code(refused)).isEqualTo("insufficient_user_authentication");
        assertThat(Person.code(invite(later, "portal-admin"))).isEqualTo("insufficient_user_authentication");
        invite(later, "api-owner").expect(201);
        later.send("PUT", realm.api(owner.path()), "{\"firstName\":\"Augusta\"}")
                .expect(200);
        realm.renewTokens();
        owner.edited(realm.as(People.ADMIN), "{\"role\":\"portal-admin\"}").expect(200);
    }

    private ApiResponse invite(ApiClient caller, String role) {
        String more = ",\"notify\":false,\"role\":\"" + role + "\"";
        return caller.send("POST", realm.api("users"), Invitees.body("publisher", People.newAddress(), more));
    }
}
