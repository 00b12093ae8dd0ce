// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an admin edits is what they have seen; two who edit the same do not undo each other unseen: K-04. */
@Tag("api")
@PortalTest
final class EditConflictIT {
    private final PortalRealm realm;

    EditConflictIT(PortalRealm realm) {
        this.realm = realm;
    }

    @Test // K-04
    void settings() {
        assertEdited(
                "settings",
                "{\"activationLinkLifetime\":7200}",
                "{\"activationLinkLifetime\":259200}",
                "activationLinkLifetime");
    }

    @Test // K-04
    void domains() {
        assertEdited("domains", "{\"blocked\":[\"throwaway.example\"]}", "{\"blocked\":[]}", "blocked");
    }

    private void assertEdited(String path, String one, String other, String changed) {
        String seen = realm.as(People.ADMIN).get(path).expect(200).header("ETag");
        ApiResponse first = realm.as(People.ADMIN).ifMatch(seen).put(path, one).expect(200);
        String stored = realm.as(People.ADMIN).get(path).body();

        ApiResponse late = realm.as(People.ADMIN).ifMatch(seen).put(path, other);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("errorMessage").asText()).contains("What changed: " + changed + ".");
        assertThat(realm.as(People.ADMIN).get(path).body()).isEqualTo(stored);
        realm.as(People.ADMIN).ifMatch(first.header("ETag")).put(path, other).expect(200);
    }

    /** Both have seen the same; the second would undo the first unseen. */
    @Test // K-04
    void ofTwoWhoEditTheSettingsAtTheSameMomentOneWins() {
        String seen = realm.as(People.ADMIN).get("settings").expect(200).header("ETag");

        List<Integer> statuses = Race.of(
                () -> realm.as(People.ADMIN)
                        .ifMatch(seen)
                        .put("settings", "{\"requestMailInterval\":60}")
                        .status(),
                () -> realm.as(People.ADMIN)
                        .ifMatch(seen)
                        .put("settings", "{\"requestMailInterval\":120}")
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test // K-04
    void rolesOfAPerson() {
        Organizations organizations = new Organizations(realm);
        String alias = organizations.create();
        String ada = organizations.newPerson();
        organizations.grant(ada, organizations.create(), "developer");
        String path = "users/" + organizations.userId(ada) + "/organizations";
        String seen = realm.as(People.ADMIN).get(path).expect(200).header("ETag");
        String first = realm.as(People.ADMIN)
                .ifMatch(seen)
                .put(path + "/" + alias, "{\"role\":\"developer\"}")
                .expect(200)
                .header("ETag");

        ApiResponse late = realm.as(People.ADMIN).ifMatch(seen).put(path + "/" + alias, "{\"role\":\"org-admin\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(realm.as(People.ADMIN)
                        .ifMatch(seen)
                        .delete(path + "/" + alias)
                        .status())
                .isEqualTo(412);
        assertThat(realm.as(People.ADMIN).get(path).header("ETag")).isEqualTo(first);
        realm.as(People.ADMIN).ifMatch(first).delete(path + "/" + alias).expect(200);
    }
}
