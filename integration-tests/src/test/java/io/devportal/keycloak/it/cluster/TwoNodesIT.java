// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** What happens on one node holds on the other, and of two things at the same moment one: B3, L38, B-01, C-06. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class TwoNodesIT {
    private final PortalRealm onA;
    private final PortalRealm onB;
    private final Cluster cluster;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    TwoNodesIT(PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        this.onA = realm;
        this.onB = realm.on(cluster.b());
        this.cluster = cluster;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** If this fails, look at the cluster before you look at the portal: the nodes share no caches. */
    @Test
    void aSignInBegunOnOneNodeEndsOnTheOther() {
        HttpBrowser browser = onA.browser();
        HtmlForm form = browser.get(onA.signInUrl())
                .form("#kc-form-login")
                .with("username", People.ADMIN)
                .with("password", PortalRealm.DEMO_PASSWORD);

        HttpPage answer = onB.through(browser).followRedirects(false).submit(form);

        assertThat(answer.uri().toString()).startsWith(cluster.b().baseUrl());
        assertThat(answer.header("Location")).contains("code=");
    }

    @Test
    void aSettingOfOneNodeHoldsOnTheOtherAtOnce() {
        Api there = onB.as(People.ADMIN);
        assertThat(there.get("settings").expect(200).body()).contains("\"approval\":\"manual\"");

        people.settings("automatic", "account-setup");

        assertThat(there.get("settings").expect(200).body()).contains("\"approval\":\"automatic\"");
        new People(onB, mailbox).signUp(address);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // L38
    void whoIsDisabledOnOneNodeIsOutOnTheOtherAtOnce() {
        String person = people.activePerson();
        Api there = onB.as(person, People.PASSWORD);
        there.get("me").expect(200);

        onA.as(People.ADMIN)
                .put("users/" + people.userId(person), "{\"enabled\":false}")
                .expect(200);

        there.get("me").expect(401);
        assertThat(new People(onB, mailbox).getsIn(person)).isFalse();
    }

    @RepeatedTest(5) // B3, B-01
    void ofTwoApprovalsOneCounts() {
        String path = signedUp();

        List<ApiResponse> answers = Race.of(approval(onA, path), approval(onB, path));

        assertOneWon(answers, "already approved by Mara Lindqvist");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        mailbox.awaitMail(address, "approved");
        assertThat(decisionsInTheAuditLog(path)).containsExactly(path + "/approve");
    }

    @RepeatedTest(5) // B3, B-01
    void ofAnApprovalAndARejectionOneCounts() {
        String path = signedUp();

        List<ApiResponse> answers = Race.of(approval(onA, path), rejection(onB, path));

        boolean approved = answers.get(0).status() == 200;
        assertOneWon(answers, "already " + (approved ? "approved" : "rejected") + " by Mara Lindqvist");
        assertThat(people.exists(address)).isEqualTo(approved);
        mailbox.awaitMail(address, approved ? "is approved" : "was not approved");
        assertThat(decisionsInTheAuditLog(path)).containsExactly(path + (approved ? "/approve" : "/reject"));
    }

    private String signedUp() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        return "registration-requests/" + people.id(address);
    }

    private static Supplier<ApiResponse> approval(PortalRealm on, String path) {
        Api mara = on.as(People.ADMIN);
        return () -> mara.post(path + "/approve");
    }

    private static Supplier<ApiResponse> rejection(PortalRealm on, String path) {
        Api mara = on.as(People.ADMIN);
        return () -> mara.post(path + "/reject", "{\"reason\":\"Not this year\"}");
    }

    private static void assertOneWon(List<ApiResponse> answers, String winner) {
        assertThat(answers)
                .as(answers.toString())
                .extracting(ApiResponse::status)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(answer.body())
                .contains(winner));
    }

    private List<String> decisionsInTheAuditLog(String path) {
        return onA.admin().getAdminEvents().stream()
                .map(AdminEventRepresentation::getResourcePath)
                .filter(resource -> resource.startsWith("portal/" + path))
                .map(resource -> resource.substring("portal/".length()))
                .toList();
    }

    @RepeatedTest(5) // C-06
    void ofTwoSetUpFormsOneSetsThePassword() {
        String link = people.activationLink(address);
        Supplier<HttpPage> ada = setUp(onA, link, "Ada-horse-1");
        Supplier<HttpPage> thief = setUp(onB, link, "Thief-horse-1");

        List<HttpPage> pages = Race.of(ada, thief);

        boolean first = pages.get(0).status() == 200;
        assertThat(pages.get(first ? 0 : 1).text()).contains("From now on you sign in with " + address);
        assertThat(pages.get(first ? 1 : 0).text()).contains("This link was used already");
        assertThat(people.passwordIs(address, "Ada-horse-1")).isEqualTo(first);
        assertThat(people.passwordIs(address, "Thief-horse-1")).isEqualTo(!first);
        assertThat(people.user(address).credentials()).hasSize(1);
    }

    /** Opens the form and fills it; submitting it is the race. */
    private static Supplier<HttpPage> setUp(PortalRealm on, String link, String password) {
        HttpBrowser browser = on.browser();
        HtmlForm form = browser.get(link).form("#portal-account-setup").fill(People.setup(password));
        return () -> browser.submit(form);
    }
}
