// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.Mail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A realm with somebody in every state goes to a new server by the documented lines, and goes on there: R-19. */
@Tag("moving")
@PortalTest
final class MovedRealmIT {
    private static final Installation OLD = new Installation();
    private static final Installation NEW = new Installation();

    private static Move move;

    private final Inhabitants were = move.were;
    private final PortalRealm realm = move.realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;

    MovedRealmIT(Mailbox mailbox) {
        this.mailbox = mailbox;
        people = new People(realm, mailbox);
        invitees = new Invitees(realm, mailbox);
    }

    @BeforeAll
    static void move(Mailbox mailbox) throws IOException {
        move = new Move(OLD, NEW, mailbox);
    }

    @AfterAll
    static void remove() {
        OLD.close();
        NEW.close();
    }

    @Test
    void everythingComesInAndNothingIsLost() {
        assertThat(move.lostBefore.path("total").asInt()).isEqualTo(4);
        assertThat(move.report.path("left")).isEmpty();
        assertThat(move.report.path("rows")).isEqualTo(move.tried.path("rows"));
        assertThat(created("account")).isEqualTo(8);
        assertThat(created("note")).isEqualTo(2);
        assertThat(created("invitation")).isEqualTo(2);
        assertThat(created("domain")).isEqualTo(2);
        assertThat(created("role-grant")).isEqualTo(1);
        assertThat(move.lost().path("total").asInt()).isZero();
        assertThat(new Health(realm).level("lost-accounts")).isEqualTo("OK");
    }

    private static int created(String kind) {
        return move.report.path("rows").path(kind).path("created").asInt();
    }

    @Test // whole, and in parts
    void aSecondTimeEverythingIsKept() {
        for (String lines : List.of("import", "import-parts")) {
            JsonNode again = move.admin.report(lines);

            assertThat(again.path("rows").findValuesAsText("created")).as(lines).containsOnly("0");
            assertThat(again.path("rows").findValuesAsText("left")).containsOnly("0");
        }
    }

    @Test // with organization, note and whoever takes care of it
    void whoWaitedWaitsAndIsApproved() {
        JsonNode request = people.request(were.waiting);
        assertThat(request.path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assertThat(request.at("/organization/name").asText()).isEqualTo("Initech");
        assertThat(request.at("/assignee/id").asText()).isEqualTo(people.userId(People.ADMIN));
        assertThat(note(people.id(were.waiting))).isEqualTo("Called them.\nWaits for the contract.");
        assertThat(people.user(were.waiting).toRepresentation().isEnabled()).isFalse();

        people.approve(were.waiting).expect(200);
        people.activate(mailbox.awaitMail(were.waiting, "approved").link());

        assertThat(people.getsIn(were.waiting)).isTrue();
        assertThat(new Organizations(realm).roles(were.waiting)).containsValue("org-admin");
    }

    private String note(String request) {
        return realm.as(People.ADMIN)
                .get("registration-requests/" + request + "/notes")
                .expect(200)
                .json()
                .at("/notes/0/text")
                .asText();
    }

    @Test // R-19, B15
    void aDecisionIsStillKnown() {
        JsonNode request = people.request(were.rejected);

        assertThat(request.path("id").asText()).isEqualTo(were.rejectedId);
        assertThat(request.path("state").asText()).isEqualTo("REJECTED");
        assertThat(request.at("/decision/reason").asText()).isEqualTo("Not a customer");
        assertThat(request.at("/decision/byName").asText()).isNotEmpty();
        assertThat(note(were.rejectedId)).isEqualTo("Knows us.");
        assertThat(people.exists(were.rejected)).isFalse();
    }

    @Test // R-19, C-04
    void whoWasApprovedGetsANewLink() {
        assertThat(people.state(were.approved)).isEqualTo("PENDING_ACTIVATION");
        String path = "/realms/" + Move.REALM + "/";
        String code = were.oldLink.substring(were.oldLink.indexOf(path) + path.length());
        assertThat(realm.browser().get(realm.url(code)).text()).contains("This link cannot be read");

        int before = mailbox.mailsTo(were.approved).size();
        sendsAnother("users/" + people.userId(were.approved) + "/activation-email");
        people.activate(mailbox.awaitMail(were.approved, "", before + 1).link());

        assertThat(people.getsIn(were.approved)).isTrue();
    }

    /** The new server knows as well that nobody gets two mails with a link within a minute. */
    private void sendsAnother(String path) {
        Await.value("another mail", Duration.ofSeconds(90), () -> Optional.of(
                        realm.as(People.ADMIN).post(path))
                .filter(answer -> answer.status() == 200));
    }

    @Test
    void whoWasActiveSignsInAsBefore() {
        assertThat(people.state(were.active)).isEqualTo("ACTIVE");
        assertThat(people.signIn(were.active, People.PASSWORD).header("Location"))
                .contains("code=");
    }

    @Test
    void whoWasDisabledStaysOut() {
        assertThat(people.getsIn(were.disabled)).isFalse();

        people.setEnabled(were.disabled, true);

        assertThat(people.getsIn(were.disabled)).isTrue();
    }

    @Test // R-19, B10
    void whoWasInvitedIsSentALinkAndGetsTheRole() {
        assertThat(people.getsIn(were.invited)).isFalse();
        assertThat(invitees.state(were.invitation)).isEqualTo("OPEN");
        int before = mailbox.mailsTo(were.invited).size();

        sendsAnother("invitations/" + were.invitation + "/send");
        invitees.setUp(mailbox.awaitMail(were.invited, "", before + 1).link());

        assertThat(people.getsIn(were.invited)).isTrue();
        assertThat(new Organizations(realm).roles(were.invited)).containsEntry("acme", "developer");
    }

    @Test // R-19, B10
    void whoWasInvitedFurtherJoins() {
        Organizations organizations = new Organizations(realm);
        assertThat(organizations.roles(were.joining)).isEmpty();
        int before = mailbox.mailsTo(were.joining).size();

        sendsAnother("invitations/" + were.furtherInvitation + "/send");
        Mail mail = mailbox.awaitMail(were.joining, "", before + 1);
        invitees.answer(realm.browser(), Invitees.joinLink(mail), "accept");

        assertThat(organizations.roles(were.joining)).containsEntry("globex", "org-admin");
    }

    @Test
    void whoHadARoleHasIt() {
        assertThat(new Organizations(realm).roles(were.granted)).containsEntry("acme", "org-publisher");
    }

    @Test // nothing leaves by itself
    void aMailThatHadNotLeftWaitsForAnAdmin() {
        assertThat(people.request(were.unmailed).at("/mail/status").asText()).isEqualTo("FAILED");
        JsonNode mail = mailTo(were.unmailed);
        assertThat(mail.path("lastError").asText()).startsWith("moved_here");
        assertThat(mailbox.mailsTo(were.unmailed)).isEmpty();

        realm.as(People.ADMIN)
                .post("mails/" + mail.path("id").asText() + "/retry")
                .expect(200);

        mailbox.awaitMail(were.unmailed);
    }

    private JsonNode mailTo(String address) {
        JsonNode failed = realm.as(People.ADMIN)
                .get("mails?state=FAILED&max=100")
                .expect(200)
                .json()
                .path("mails");
        return StreamSupport.stream(failed.spliterator(), false)
                .filter(mail -> mail.path("recipient").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test // B12, R-19
    void listsOfDomainsAreTheSame() {
        JsonNode domains = realm.as(People.ADMIN).get("domains").expect(200).json();

        assertThat(domains.path("blocked").toString()).isEqualTo("[\"throwaway.example\"]");
        assertThat(domains.path("autoApproved").toString()).isEqualTo("[\"partner.example\"]");
    }

    @Test // E-12, B15: the file opens nothing
    void theFileHoldsNoSecret() {
        String code = were.oldLink.substring(were.oldLink.lastIndexOf('/') + 1);

        assertThat(code).hasSizeGreaterThan(10);
        assertThat(move.rows)
                .contains(were.waiting, were.rejected, "Waits for the contract")
                .doesNotContain(code, People.PASSWORD, "http", "Hash", "password", "secret", "signUpSource");
    }
}
