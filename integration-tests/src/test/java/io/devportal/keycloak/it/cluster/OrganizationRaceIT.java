// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Two people want one name, and get it at the same moment on two nodes: L7, B3. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class OrganizationRaceIT {
    private final PortalRealm onA;
    private final PortalRealm onB;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String one = People.newAddress();
    private final String other = People.newAddress();
    private final String name = Organizations.newName();

    OrganizationRaceIT(PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        this.onA = realm;
        this.onB = realm.on(cluster.b());
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
    }

    private void signUp(String address) {
        people.signUp(address, Map.of(Organizations.FIELD, name));
    }

    @RepeatedTest(5) // L7, B3
    void ofTwoApprovalsOneGetsTheNameAndTheOtherCanStillBeDecided() {
        signUp(one);
        signUp(other);

        List<ApiResponse> answers = Race.of(approval(onA, one), approval(onB, other));

        assertThat(answers)
                .as(answers.toString())
                .extracting(ApiResponse::status)
                .containsExactlyInAnyOrder(200, 409);
        boolean first = answers.get(0).status() == 200;
        String winner = first ? one : other;
        String loser = first ? other : one;
        assertThat(answers.get(first ? 1 : 0).body()).contains("organization_taken");
        assertThat(organizations.members(name)).containsExactly(winner + " UNMANAGED [org-admin]");
        assertThat(people.state(loser)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(loser).toRepresentation().isEnabled()).isFalse();
        assertThat(people.approve(loser).expect(409).body()).contains("organization_taken");
        onA.as(People.ADMIN)
                .post("registration-requests/" + people.id(loser) + "/approve", "{\"organization\":\"\"}")
                .expect(200);
        mailbox.awaitMail(loser, "is approved");
    }

    private Supplier<ApiResponse> approval(PortalRealm on, String address) {
        String path = "registration-requests/" + people.id(address) + "/approve";
        Api mara = on.as(People.ADMIN);
        return () -> mara.post(path);
    }

    @RepeatedTest(5) // L7
    void ofTwoSetUpsOneGetsTheNameAndBothGetIn() {
        people.settings("automatic", "account-setup");
        signUp(one);
        signUp(other);
        String firstLink = mailbox.awaitMail(one, "Activate").link();
        String secondLink = mailbox.awaitMail(other, "Activate").link();

        List<HttpPage> pages = Race.of(setUp(onA, firstLink), setUp(onB, secondLink));

        finish(pages.get(0), one, firstLink);
        finish(pages.get(1), other, secondLink);
        assertThat(organizations.members(name)).hasSize(1).allMatch(member -> member.endsWith("UNMANAGED [org-admin]"));
        assertThat(people.passwordGrant(one, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.passwordGrant(other, People.PASSWORD).status()).isEqualTo(200);
    }

    private static Supplier<HttpPage> setUp(PortalRealm on, String link) {
        HttpBrowser browser = on.browser();
        HtmlForm form = browser.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
        return () -> browser.submit(form);
    }

    /** Whom the other one outran by a moment sees the form again; nothing of it was stored. */
    private void finish(HttpPage page, String address, String link) {
        if (!page.text().contains("Your account is active")) {
            assertThat(page.text()).contains("Choose a password, and you are in");
            assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
            assertThat(people.activate(link).text()).contains("Your account is active");
        }
    }
}
