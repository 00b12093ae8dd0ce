// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are taken, and documents that are not understood, make and change no organization. */
@Tag("organizations")
@PortalTest
final class OrganizationInputIT {
    private final Organizations organizations;
    private final Api admin;
    private final String name = Organizations.newName();

    OrganizationInputIT(PortalRealm realm) {
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    private JsonNode create() {
        return admin.post("organizations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .json();
    }

    @Test // L7
    void aNameThatIsTakenOrMuchLikeOneIsRefused() {
        create();
        String other = organizations.create();
        String looksAlike = " " + name.toUpperCase() + "  ";

        assertThat(admin.post("organizations", "{\"name\":\"" + looksAlike + "\"}")
                        .expect(409)
                        .body())
                .contains("organization_taken");
        String path = "organizations/" + organizations.id(other);
        admin.put(path, "{\"name\":\"" + looksAlike + "\"}").expect(409);
        assertThat(organizations.exists(other + " Inc")).isTrue();
        admin.put(path, "{\"name\":\"" + other.toUpperCase() + " INC\"}").expect(200);
    }

    @Test // L7
    void ofTwoWhoTakeANameAtOnceOneGetsIt() {
        List<String> ids = List.of(organizations.id(organizations.create()), organizations.id(organizations.create()));

        List<Integer> answers = Race.of(
                        () -> admin.put("organizations/" + ids.get(0), "{\"name\":\"" + name + "\"}"),
                        () -> admin.put("organizations/" + ids.get(1), "{\"name\":\"" + name.toUpperCase() + "\"}"))
                .stream()
                .map(ApiResponse::status)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @ParameterizedTest // E-16, E-17
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; name",
                "{\"name\":\"\"}; name",
                "{\"name\":\"x\"}; name",
                "{\"name\":7}; ''",
                "{\"name\":\"Good name\",\"alias\":\"acme\"}; alias",
                "{\"name\":\"Good name\",\"id\":\"1\"}; id",
                "{\"name\":\"Good name\",\"domains\":\"a.example\"}; ''",
                "{\"name\":\"Good name\",\"domains\":[\"*.example\"]}; domains[0]",
                "{\"name\":\"Good name\",\"accountPlan\":{}}; ''",
                "[]; ''",
            })
    void badInputMakesNothing(String json, String field) {
        JsonNode error = admin.post("organizations", json).expect(400).json();

        assertThat(error.path("field").asText(""))
                .isEqualTo(Optional.ofNullable(field).orElse(""));
        assertThat(organizations.exists("Good name")).isFalse();
    }

    @ParameterizedTest // E-17
    @CsvSource({
        "alias,      \"x\"",
        "domains,    []",
        "enabled,    \"false\"",
        "enabled,    0",
        "ssoManaged, \"true\"",
        "ssoManaged, 1",
        "name,       \"%\"",
    })
    void badChangesChangeNothing(String field, String value) {
        String path = "organizations/" + create().path("id").asText();

        admin.put(path, "{\"" + field + "\":" + value + "}").expect(400);

        assertThat(admin.get(path).json().path("name").asText()).isEqualTo(name);
    }
}
