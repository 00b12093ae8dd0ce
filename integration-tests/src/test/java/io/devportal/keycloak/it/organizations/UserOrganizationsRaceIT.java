// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Several portal admins give one person different roles at the same moment, or take the person away meanwhile. */
@Tag("organizations")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class UserOrganizationsRaceIT {

    @RepeatedTest(5)
    void thePersonHasOneRoleAndNobodyGetsAnError(PortalRealm realm) {
        Organizations organizations = new Organizations(realm);
        UserOrganizationsApi api = new UserOrganizationsApi(realm, organizations);
        String acme = organizations.create(Organizations.newAlias(), Map.of());
        String ada = organizations.newPerson();
        api.get(ada).expect(200);

        List<ApiResponse> answers = Race.of(Stream.of("org-admin", "developer", "org-publisher", "developer")
                .<Supplier<ApiResponse>>map(role -> () -> api.put(ada, acme, role))
                .toList());

        assertThat(answers).extracting(ApiResponse::status).containsOnly(200);
        assertThat(organizations.roles(ada).get(acme)).isIn("org-admin", "developer", "org-publisher");
    }

    @RepeatedTest(5)
    void whoIsRemovedMeanwhileIsNotThereForTheOthers(PortalRealm realm) {
        Organizations organizations = new Organizations(realm);
        Api admin = realm.as(People.ADMIN);
        String acme = organizations.create(Organizations.newAlias(), Map.of());
        String ada = "users/" + organizations.userId(organizations.newPerson());
        admin.get(ada).expect(200);

        List<ApiResponse> answers = Race.of(Stream.<Supplier<ApiResponse>>of(
                        () -> admin.delete(ada),
                        () -> admin.put(ada + "/organizations/" + acme, "{\"role\":\"developer\"}"),
                        () -> admin.put(ada, "{\"firstName\":\"Augusta\"}"))
                .flatMap(action -> Stream.of(action, action, action, action))
                .toList());

        assertThat(answers)
                .extracting(ApiResponse::status)
                .containsOnlyOnce(204)
                .isSubsetOf(200, 204, 404);
    }
}
