// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpgradedServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever state people were in when the jars were replaced, they go on: R-14, B4. */
@Tag("upgrade")
@PortalTest
final class UpgradeIT {
    private static final Instant DUMPED = Instant.parse("2026-11-29T12:48:00Z");
    private static final String WAITING = "waiting@globex.example";
    private static final String APPROVED = "approved@globex.example";
    private static final String ACTIVE = "active@globex.example";
    private static final String UNMAILED = "unmailed@globex.example";
    private static final String REJECTED = "rejected@globex.example";
    /** Of the mail to {@link #APPROVED}: a token, as links were before they were codes. */
    private static final String LINK = "http://localhost:8080/realms/before/login-actions/action-token?key="
            + "eyJhbGciOiJIUzUxMiIsInR5cCIgOiAiSldUIiwia2lkIiA6ICI0NTdkYzhlZS03OGE2LTQxMmYtODJmMy0yYW"
            + "UzNTBmYzJmNmMifQ.eyJleHAiOjE4Mjc0OTI0MjksImlhdCI6MTc5NTk1NjQyOSwianRpIjoiODczY2Y3YTEtO"
            + "TUyOS00NmFkLTljMDktM2ZjNzIxYmE4ZDMyIiwiaXNzIjoiaHR0cDovL2xvY2FsaG9zdDo4MDgwL3JlYWxtcy9"
            + "iZWZvcmUiLCJhdWQiOiJodHRwOi8vbG9jYWxob3N0OjgwODAvcmVhbG1zL2JlZm9yZSIsInN1YiI6Ijk0M2U1N"
            + "DE1LWFiZDctNDA1OC1hYTEwLWQ5MjNmNTQwMmRiZSIsInR5cCI6InBvcnRhbC1hY3RpdmF0aW9uIiwiYXpwIjo"
            + "iZGV2ZWxvcGVyLXBvcnRhbCIsIm5vbmNlIjoiOWJkMTg0YjAtZWZkNC0zNDY4LWQ3N2QtZTgxYjMwNzUzMmUwI"
            + "iwiZW1sIjoiYXBwcm92ZWRAZ2xvYmV4LmV4YW1wbGUiLCJnZW4iOjF9.3VmWp5FKKDGr6vxVIJ-84a_aWqfvHG"
            + "rQUEa-QYA07z5Lr_zB7Nku5cZYi_6wrW0x5WOl1yzzm3u6a-MPE_AcEg";

    private static UpgradedServer server;
    private static PortalRealm realm;

    private final Mailbox mailbox;
    private final People people;

    UpgradeIT(Mailbox mailbox) {
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    static void start(Mailbox mailbox) {
        server = UpgradedServer.from("/upgrade/26.7.0-early.sql.gz", DUMPED, mailbox);
        realm = server.realm("before", mailbox);
    }

    @AfterAll
    static void stop() {
        String logs = server.logs();
        server.close();
        assertThat(logs.lines()).noneMatch(line -> line.contains(" ERROR "));
    }

    private boolean signsIn(String address) {
        return people.signIn(address, People.PASSWORD).header("Location").contains("code=");
    }

    @Test
    void whoWaitedIsApprovedWithTheirOrganization() {
        assertThat(people.state(WAITING)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(WAITING).toRepresentation().isEnabled()).isFalse();

        people.approve(WAITING).expect(200);
        people.activate(mailbox.awaitMail(WAITING, "approved").link());

        assertThat(signsIn(WAITING)).isTrue();
        assertThat(new Organizations(realm).roles(WAITING)).containsValue("org-admin");
    }

    @Test // R-14, C-01
    void aLinkThatWasMailedBeforeOpensTheSetUpOnce() {
        assertThat(people.state(APPROVED)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.activate(LINK).text()).contains("Your account is active");

        assertThat(signsIn(APPROVED)).isTrue();
        assertThat(realm.browser().get(LINK).text()).contains("This link was used already");
    }

    @Test
    void whoWasActiveSignsInWithTheirRole() {
        assertThat(people.state(ACTIVE)).isEqualTo("ACTIVE");
        assertThat(signsIn(ACTIVE)).isTrue();
        assertThat(new Organizations(realm).roles(ACTIVE)).containsEntry("globex", "org-admin");
    }

    @Test // R-14, B4
    void aMailThatHadNotLeftLeaves() {
        people.activate(mailbox.awaitMail(UNMAILED, "approved").link());

        assertThat(signsIn(UNMAILED)).isTrue();
        assertThat(mailbox.mailsTo(UNMAILED))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }

    @Test // R-14, B12
    void decisionsAndListsAreKnownAndTakeWhatIsNew() {
        String request = "registration-requests/" + people.id(REJECTED);
        realm.as(People.ADMIN)
                .post(request + "/notes", "{\"text\":\"Knows us.\"}")
                .expect(201);

        assertThat(people.request(REJECTED).at("/decision/reason").asText()).isEqualTo("Not a customer");
        JsonNode domains = realm.as(People.ADMIN).get("domains").expect(200).json();
        assertThat(domains.path("blocked").toString()).isEqualTo("[\"throwaway.example\"]");
        assertThat(domains.path("autoApproved").toString()).isEqualTo("[\"partner.example\"]");
    }
}
