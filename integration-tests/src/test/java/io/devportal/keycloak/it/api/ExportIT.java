// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Lists are taken away as files: B16, B15, R-25. */
@Tag("api")
@PortalTest
final class ExportIT {
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final Api admin;

    ExportIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private static List<String> lines(ApiResponse answer) {
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.body()).startsWith("\uFEFF\"id\",").endsWith("\r\n");
        return List.of(answer.body().split("\r\n"));
    }

    @Test // B16
    void requestsAreTakenAwayWithoutFormulas() {
        String ada = People.newAddress();
        people.signUp(ada, Map.of("firstName", "+1+1", "lastName", "O'Neil, Ada"));
        String id = people.id(ada);
        admin.post("registration-requests/" + id + "/reject", "{\"reason\":\"@No \\\"deal\\\"\\nbye; +1\"}")
                .expect(200);
        people.signUp(People.newAddress());

        ApiResponse answer =
                admin.get("registration-requests/export?state=REJECTED").expect(200);

        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"registration-requests.csv\"");
        assertThat(lines(answer))
                .filteredOn(line -> line.contains(ada))
                .singleElement()
                .asString()
                .startsWith("\"" + id + "\",\"20")
                .contains(",\"REJECTED\",\"'+1+1\",\"O'Neil, Ada\",\"" + ada + "\",")
                .contains(",\"Mara Lindqvist\",\"'@No \"\"deal\"\"\nbye;' +1\",\"20")
                .endsWith(",\"REGISTRATION\",\"\",\"\"");
        assertThat(answer.body()).doesNotContain("PENDING_APPROVAL");
    }

    @Test // B16, R-25
    void aListOfManyPartsIsWholeAndInItsOrder() {
        List<String> names =
                IntStream.range(0, 520).mapToObj("export-%04d"::formatted).toList();
        PartialImportRepresentation people = new PartialImportRepresentation();
        people.setUsers(names.stream().map(ExportIT::person).toList());
        people.setIfResourceExists("SKIP");
        realm.admin().partialImport(people).close();

        List<String> lines =
                lines(admin.get("users/export?email=@export.example").expect(200));

        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.split("\",\"")[1].replace("@export.example", ""))
                .containsExactlyElementsOf(names);
    }

    private static UserRepresentation person(String name) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(name + "@export.example");
        user.setEmail(name + "@export.example");
        user.setEnabled(true);
        return user;
    }

    /** As German Excel expects it: there a comma stands in numbers. */
    @Test // B16
    void aListHasSemicolonsWhereSomebodyAsksForThem() {
        String ada = People.newAddress();
        people.signUp(ada, Map.of("lastName", "O'Neil, Ada"));

        for (String list : List.of("registration-requests", "users")) {
            String path = list + "/export?state=PENDING_APPROVAL";
            String commas = admin.get(path).expect(200).body();

            assertThat(admin.get(path + "&delimiter=comma").expect(200).body()).isEqualTo(commas);
            assertThat(admin.get(path + "&delimiter=semicolon").expect(200).body())
                    .isEqualTo(commas.replace("\",\"", "\";\""))
                    .contains("\";\"O'Neil, Ada\";\"", ada);
            admin.get(path + "&delimiter=tab").expect(400);
        }
    }

    @Test // B16, E-07
    void anOrgAdminTakesAwayTheirPeopleAndNoOthers() {
        String globex = organizations.create();
        String foreign = organizations.create();
        String member = organizations.newPerson();
        organizations.grant(member, globex, "developer");
        organizations.grant(member, foreign, "org-admin");
        String stranger = organizations.newPerson();
        organizations.grant(stranger, foreign, "developer");
        Api orgAdmin = invitees.as(invitees.orgAdmin(globex));

        List<String> lines = lines(orgAdmin.get("users/export").expect(200));

        assertThat(lines).hasSize(3);
        assertThat(lines)
                .filteredOn(line -> line.contains(member))
                .singleElement()
                .asString()
                .endsWith(",\"\",\"" + globex + ":developer\"");
        orgAdmin.get("users/export?organization=" + organizations.id(foreign)).expect(404);
        orgAdmin.get("registration-requests/export").expect(403);
        realm.as(People.DEVELOPER).get("users/export").expect(403);
    }

    @Test // B15, J-05
    void eachFileIsOneRecordWithTheFilters() {
        Set<String> before = new HashSet<>();
        realm.admin().getAdminEvents().forEach(event -> before.add(event.getId()));

        admin.get("users/export?state=ACTIVE&search=nobody-at-all&delimiter=comma")
                .expect(200);

        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> !before.contains(event.getId()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getResourceType()).isEqualTo("PORTAL_EXPORT");
                    assertThat(event.getResourcePath()).isEqualTo("portal/users/export");
                    assertThat(event.getAuthDetails().getUserId()).isEqualTo(people.userId(People.ADMIN));
                    assertThat(event.getDetails())
                            .containsEntry("filter_state", "ACTIVE")
                            .containsEntry("filter_search", "nobody-at-all")
                            .doesNotContainKey("filter_delimiter");
                });
    }

    @Test // E-17
    void whatNoListKnowsIsRefusedAndNothingIsRecorded() {
        for (String query : List.of("state=ASLEEP", "search=ab", "max=10", "cursor=x", "first=1", "role=boss")) {
            admin.get("users/export?" + query).expect(400);
        }
        for (String query : List.of("state=ASLEEP", "order=best", "from=x", "max=10")) {
            admin.get("registration-requests/export?" + query).expect(400);
        }

        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> "PORTAL_EXPORT".equals(event.getResourceType()))
                .allSatisfy(event -> assertThat(event.getDetails()).doesNotContainValue("ASLEEP"));
    }

    @Test
    void nobodyTakesAwayListsAllDayLong() {
        String globex = organizations.create();
        Api orgAdmin = invitees.as(invitees.orgAdmin(globex));
        for (int i = 0; i < 60; i++) {
            orgAdmin.get("users/export?search=nobody-at-all").expect(200);
        }

        ApiResponse refused = orgAdmin.get("users/export").expect(429);

        assertThat(refused.body()).contains("too_many_exports");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3601);
        admin.get("users/export?search=nobody-at-all").expect(200);
    }
}
