// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** Files have what people wrote at sign-up, and what portal admins wrote about it: B16. */
@Tag("api")
@PortalTest
@OnDatabase(Database.POSTGRES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportColumnsIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Api admin;

    ExportColumnsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeAll
    void profile() {
        people.settings("manual", "account-setup");
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.addOrReplaceAttribute(attribute("state", Set.of("user", "admin")));
        UPAttribute languages = attribute("languages", Set.of("user", "admin"));
        languages.setMultivalued(true);
        profile.addOrReplaceAttribute(languages);
        profile.addOrReplaceAttribute(attribute("diary", Set.of("user")));
        realm.admin().users().userProfile().update(profile);
    }

    private static UPAttribute attribute(String name, Set<String> who) {
        UPAttribute attribute = new UPAttribute(name);
        attribute.setPermissions(new UPAttributePermissions(who, who));
        return attribute;
    }

    /** By title: every cell is in quotation marks, and a line ends as RFC 4180 says. */
    private static List<Map<String, String>> lines(Api caller, String path) {
        String file = caller.get(path).expect(200).body().substring(1);
        List<String[]> rows = Stream.of(file.split("\r\n"))
                .map(row -> row.substring(1, row.length() - 1).split("\",\"", -1))
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> IntStream.range(0, row.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> rows.get(0)[i], i -> row[i])))
                .toList();
    }

    private static Map<String, String> line(Api caller, String path, String address) {
        return lines(caller, path).stream()
                .filter(line -> line.get("email").equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test // B16
    void requestsHaveWhatThePersonWroteAndWhatAdminsDoAboutIt() {
        String ada = People.newAddress();
        people.signUp(ada, Map.of("state", "=1+1", "diary", "secret"));
        String request = "registration-requests/" + people.id(ada);
        admin.put(request + "/assignee", "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}")
                .expect(200);
        admin.post(request + "/notes", "{\"text\":\"Asked sales\\n-1 for it\"}").expect(201);
        admin.post(request + "/notes", "{\"text\":\"They agree\"}").expect(201);

        Map<String, String> line = line(admin, "registration-requests/export?search=" + ada, ada);

        assertThat(line)
                .containsEntry("state", "PENDING_APPROVAL")
                .containsEntry("attributes.state", "'=1+1")
                .containsEntry("attributes.languages", "")
                .containsEntry("assignee", "Mara Lindqvist")
                .doesNotContainKey("attributes.diary");
        assertThat(line.get("notes").replaceAll("20[-0-9T:.]+Z", "AT"))
                .isEqualTo("AT Mara Lindqvist: Asked sales\n'-1 for it\nAT Mara Lindqvist: They agree");
        assertThat(line.toString()).doesNotContain("secret");
    }

    @Test // B16, D-08
    void nobodyTakesAwayTheNotesAboutThemselves() {
        String ada = people.activePerson();
        String bea = people.activePerson();
        String note = "{\"text\":\"Is not to be trusted\"}";
        admin.post("registration-requests/" + people.id(ada) + "/notes", note).expect(201);
        admin.post("registration-requests/" + people.id(bea) + "/notes", note).expect(201);
        new GlobalRole("portal-admin").grant(realm, people.id(ada));
        Api herself = realm.as(ada, People.PASSWORD);

        assertThat(line(herself, "registration-requests/export", bea).get("notes"))
                .endsWith("Is not to be trusted");
        assertThat(line(herself, "registration-requests/export", ada).get("notes"))
                .isEmpty();
    }

    @Test // B16
    void peopleHaveTheirAttributesAsFarAsAnAdminSeesThem() {
        Organizations organizations = new Organizations(realm);
        String globex = organizations.create();
        String member = organizations.newPerson();
        organizations.grant(member, globex, "developer");
        UserRepresentation user = people.user(member).toRepresentation();
        user.setAttributes(Map.of(
                "state", List.of("@SUM(1)"),
                "languages", List.of("de", "en")));
        people.user(member).update(user);

        for (Api caller : List.of(admin, invitees.as(invitees.orgAdmin(globex)))) {
            Map<String, String> line = line(caller, "users/export?email=" + member, member);

            assertThat(line)
                    .containsEntry("state", "ACTIVE")
                    .containsEntry("attributes.state", "'@SUM(1)")
                    .doesNotContainKey("attributes.diary");
            assertThat(line.get("attributes.languages").split("\n")).containsExactlyInAnyOrder("de", "en");
        }
    }

    @Test
    void aFileTakesTheSameStatementsForOneRowAndForMany() throws SQLException {
        String one = "";
        for (int i = 0; i < 4; i++) {
            one = People.newAddress();
            people.signUp(one, Map.of("state", "Ohio"));
            admin.post("registration-requests/" + people.id(one) + "/notes", "{\"text\":\"A note\"}")
                    .expect(201);
        }
        new Outbox(realm).awaitEmpty();

        assertThat(statements("registration-requests/export"))
                .isEqualTo(statements("registration-requests/export?search=" + one))
                .isPositive();
        assertThat(statements("users/export"))
                .isEqualTo(statements("users/export?email=" + one))
                .isPositive();
    }

    /** Those about people, and not of the workers, which look for mails and news every second. */
    private long statements(String path) throws SQLException {
        admin.get(path).expect(200);
        try (QueryPlans plans = QueryPlans.watch(server)) {
            admin.get(path).expect(200);
            return plans.all().stream()
                    .filter(plan -> Stream.of(
                                    "left join org ", "user_id in", "account_id in", "portal_note", "federated_id")
                            .anyMatch(plan::isAbout))
                    .count();
        }
    }
}
