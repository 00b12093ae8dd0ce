// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** One request is decided in the console. */
@Tag("console")
@PortalTest
final class RequestDecisionIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Browser browser;
    private final Queue queue;

    RequestDecisionIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.browser = browser;
        this.queue = new Queue(realm, people, browser.page());
    }

    @BeforeEach
    void settings() {
        people.settings("manual", "account-setup");
        new Organizations(realm).askedAtSignUp("optional");
    }

    @Test // T17
    void anApprovalSendsTheLinkAndTheNextRequestIsCurrent() {
        String first = queue.asks("Ana");
        String next = queue.asks("Ben");
        queue.open();

        queue.button("Approve Ana Ng").click();

        queue.expectSaid("Approved Ana Ng. The activation link is on its way to " + queue.address("Ana"));
        expect(queue.row(first)).hasCount(0);
        queue.expectAt(next);
        assertThat(mailbox.awaitMail(queue.address("Ana"), "approved").link()).isNotBlank();
        assertThat(queue.console.complaints()).isEmpty();
    }

    @Test // T18
    void aRejectionCanBeTakenBackAndThenTellsTheReason() {
        String id = queue.asks("Cem");
        queue.open();

        reject("Cem Ng", "Partners only");
        queue.expectSaid("Rejected Cem Ng. In 8 seconds");
        expect(queue.row(id)).hasCount(0);
        queue.button("Undo").click();
        queue.expectAt(id);
        queue.expectState(id, "PENDING_APPROVAL");

        // what was typed is still there
        queue.button("Reject Cem Ng").click();
        expect(queue.page.locator("portal-decision textarea")).hasValue("Partners only");
        queue.button("Reject").click();
        Await.until("the account is gone", () -> !people.exists(queue.address("Cem")));
        assertThat(mailbox.awaitMail(queue.address("Cem"), "was not approved").text())
                .contains("Partners only");
        queue.page
                .getByText("Rejected", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        expect(queue.row(id)).containsText("Partners only");
    }

    @Test // T18
    void leavingTheConsoleSendsTheRejection() {
        queue.asks("Dov");
        queue.open();
        reject("Dov Ng", "");

        queue.page.navigate("about:blank");

        Await.until("the account is gone", () -> !people.exists(queue.address("Dov")));
    }

    private void reject(String name, String reason) {
        queue.button("Reject " + name).click();
        queue.page.locator("portal-decision textarea").fill(reason);
        queue.button("Reject").click();
    }

    @Test
    void anApprovalMayPutThePersonIntoAnotherOrganization() {
        String name = "Kitesail " + UUID.randomUUID().toString().substring(0, 8);
        String alias = Organizations.newAlias();
        new Organizations(realm).create(alias, name, Map.of());
        String id = queue.asks("Eva", "Eva's own " + alias);
        queue.open();
        expect(queue.row(id)).containsText("Eva's own");

        queue.press("j", "e");
        queue.page.getByLabel("Where to").selectOption("existing");
        queue.page
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Organization").setExact(true))
                .fill(name);
        queue.page.locator("[role=listbox] [role=option]").first().click();
        queue.page.getByLabel("Role there").selectOption("org-publisher");
        queue.button("Approve and send the mail").click();

        queue.expectState(id, "PENDING_ACTIVATION");
        var organization =
                realm.as(People.ADMIN).get("registration-requests/" + id).json().path("organization");
        assertThat(organization.path("alias").asText()).isEqualTo(alias);
        assertThat(organization.path("role").asText()).isEqualTo("org-publisher");
    }

    /** Two admins on two machines press at the same moment. */
    @Test // B-01
    void oneOfTwoAdminsDecidesAndTheOtherIsToldWho() {
        String id = queue.asks("Hal");
        String second = new Organizations(realm).newPerson();
        new GlobalRole("portal-admin").grant(realm, people.userId(second));
        Page there = browser.newPerson();
        Console other = new Console(realm, there).signIn(second, People.PASSWORD, "requests?domain=" + queue.domain);
        queue.open();
        other.page().locator("[data-request='" + id + "']").waitFor();

        String approve = "id => document.querySelector(`[data-request='${id}'] td.end button`).click()";
        there.evaluate(approve, id);
        queue.page.evaluate(approve, id);

        queue.expectState(id, "PENDING_ACTIVATION");
        Await.until("one is told that they approved, and the other that somebody was faster", () -> Stream.of(
                        "Approved Hal Ng", "already approved this request")
                .allMatch(text -> Stream.of(there, queue.page)
                                .filter(page -> page.locator(".below, .toasts")
                                        .allInnerTexts()
                                        .toString()
                                        .contains(text))
                                .count()
                        == 1));
        mailbox.awaitMail(queue.address("Hal"), "approved");
        assertThat(mailbox.mailsTo(queue.address("Hal")))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }

    /** Two admins at once: what has changed is shown in place, and nothing is decided unseen. */
    @Test // B3
    void whatHasChangedMeanwhileIsShownBeforeItIsDecided() {
        String id = queue.asks("Fay");
        String other = queue.asks("Gus");
        queue.open();
        UserRepresentation user = people.user(queue.address("Fay")).toRepresentation();
        user.setLastName("Other");
        people.user(queue.address("Fay")).update(user);
        people.reject(queue.address("Gus"), "Not now").expect(200);

        queue.button("Approve Fay Ng").click();
        queue.button("Approve Gus Ng").click();

        Locator changed =
                queue.page.locator(".below").filter(new Locator.FilterOptions().setHasText("nothing was decided"));
        expect(changed).containsText("Last name");
        expect(changed.locator("del")).hasText("Ng");
        expect(changed.locator("ins")).hasText("Other");
        queue.expectState(id, "PENDING_APPROVAL");
        expect(queue.page
                        .locator(".below")
                        .filter(new Locator.FilterOptions().setHasText("already rejected this request")))
                .containsText("Not now");
        queue.button("Remove from the list").click();
        expect(queue.row(other)).hasCount(0);
        queue.button("Approve Fay Other").click();
        queue.expectState(id, "PENDING_ACTIVATION");
    }
}
