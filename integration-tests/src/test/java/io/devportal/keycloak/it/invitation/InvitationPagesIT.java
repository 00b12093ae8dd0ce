// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages behind the links, in a browser: L21, B8, B10, G-01. */
@Tag("invitation")
@PortalTest
final class InvitationPagesIT {
    private static final String MESSAGE = ",\"message\":\"Hello,\\nhere is <b>your</b> account.\"";

    private final Mailbox mailbox;
    private final Invitees invitees;
    private final Organizations organizations;
    private final Page page;
    private final String globex;

    InvitationPagesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.mailbox = mailbox;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.page = browser.page();
        this.globex = organizations.create(Organizations.newAlias(), Organizations.newName(), java.util.Map.of());
    }

    @Test // L21, G-01
    void theSetUpPageOfAnInvitation() {
        String grace = People.newAddress();
        invitees.invite(invitees.orgUser(grace, globex, "developer", MESSAGE));
        page.navigate(invitees.mail(grace).link());
        assertThat(page.locator(".portal-invitation")).containsText("Mara Lindqvist invites you.");
        assertThat(page.locator(".portal-message")).containsText("here is <b>your</b> account.");
        Look.at(page, "invitation-setup");

        page.fill("#password-new", People.PASSWORD);
        page.fill("#password-confirm", People.PASSWORD);
        page.click("#portal-activate");

        assertThat(page.locator("h1")).containsText("Your account is active");
    }

    @Test // B8, B10
    void thePageToAcceptOrDecline() {
        String ada = organizations.newPerson();
        invitees.invite(invitees.orgUser(ada, globex, "org-admin", MESSAGE));
        page.navigate(Invitees.joinLink(invitees.joinMail(ada)));
        assertThat(page.locator("h1")).containsText("You are invited to join");
        // what stands beside one button only is read as its own
        assertThat(page.locator("#portal-join-hint ~ div button")).hasCount(2);
        Look.at(page, "invitation-join");
        page.locator("#portal-languages summary").click();
        page.getByText("Deutsch").click();
        assertThat(page.locator("h1")).containsText("Sie sind eingeladen");

        page.click("#portal-join-accept");

        assertThat(page.locator("h1")).containsText("Sie sind beigetreten");
        Look.at(page, "invitation-joined");
        page.setContent(mailbox.awaitMail(ada, "join an organization").html());
        Browser.screenshot(page, "invitation-mail");
    }
}
