// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memberships and roles that somebody gives in Keycloak's own console are part of the timeline. */
@Tag("users")
@PortalTest
final class ConsoleTimelineIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final String acme;
    private final String globex;
    private final Person ada;
    private final Person other;

    ConsoleTimelineIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        this.globex = organizations.create();
        this.ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        organizations.join(ada.address(), globex);
        organizations.of(globex).members().member(ada.id()).delete().close();
        this.other = Person.in(realm, organizations).with(organizations, globex, "org-admin");
    }

    private static List<String> told(Api caller, Person person) {
        JsonNode timeline =
                caller.get(person.path() + "/timeline?max=100").expect(200).json();
        return StreamSupport.stream(timeline.path("entries").spliterator(), false)
                .filter(entry -> entry.path("event").asText().startsWith("ORGANIZATION_"))
                .map(entry -> entry.path("event").asText() + " "
                        + entry.at("/details/operation").asText() + " "
                        + entry.at("/details/role").asText(""))
                .map(String::strip)
                .toList();
    }

    @Test // B15
    void membershipAndRoleAreTold() {
        assertThat(told(realm.as(People.ADMIN), ada))
                .contains("ORGANIZATION_GROUP_MEMBERSHIP CREATE developer", "ORGANIZATION_MEMBERSHIP DELETE")
                .filteredOn("ORGANIZATION_MEMBERSHIP CREATE"::equals)
                .hasSize(2);
        assertThat(told(realm.as(People.ADMIN), other))
                .contains("ORGANIZATION_GROUP_MEMBERSHIP CREATE org-admin")
                .containsOnlyOnce("ORGANIZATION_MEMBERSHIP CREATE");
    }

    @Test // E-30
    void anOrgAdminHearsOfTheirOrganization() {
        Api omar = Person.in(realm, organizations)
                .with(organizations, acme, "org-admin")
                .acts();

        assertThat(told(omar, ada))
                .contains("ORGANIZATION_GROUP_MEMBERSHIP CREATE developer")
                .containsOnlyOnce("ORGANIZATION_MEMBERSHIP CREATE")
                .doesNotContain("ORGANIZATION_MEMBERSHIP DELETE");
        assertThat(omar.get(ada.path() + "/timeline").expect(200).body())
                .doesNotContain(globex, organizations.id(globex), other.address());
    }
}
