// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.presets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walk of our own README, with the preset {@code developer-portal}. */
@Tag("presets")
@PortalTest
final class DeveloperPortalWalkIT {
    private static final Pattern REQUEST = Pattern.compile("https?://\\S+/portal/requests/\\S+");

    private final Walk walk;
    private final Organizations organizations;
    private final String grace = People.newAddress();

    DeveloperPortalWalkIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.walk = new Walk(realm, browser, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void preset() {
        walk.choose("developer-portal", "Developer portal");
    }

    @Test // B2, B9, T1
    void fromTheSignUpToTheMailOfTheAdminToTheSignIn() {
        Page form = walk.signUpForm();
        Walk.fillIn(form, grace);
        Walk.button(form, "Create account").click();
        assertThat(form.locator("h1")).hasText("Thanks, your request is in");

        Matcher link = REQUEST.matcher(walk.people.adminMailAbout(grace).text());
        assertThat(link.find()).isTrue();
        walk.desk.navigate(link.group());
        assertThat(walk.desk.locator("main")).containsText(grace);
        Walk.button(walk.desk, "Approve").click();

        walk.completes(walk.mailbox.awaitMail(grace, "approved"), People.PASSWORD);
        walk.expectSignsIn(grace, People.PASSWORD);
        assertThat(walk.people.user(grace).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // B10
    void whoHasAnAccountIsAskedIntoAFurtherOrganization() {
        String acme = organizations.create();
        String ada = organizations.newPerson();
        Page desk = walk.at("users/new");
        desk.getByLabel("Org user").check();
        Walk.button(desk, "Next").click();
        Walk.fillPerson(desk, "Ada", "Lovelace", ada);
        Walk.pick(desk, "Organization", acme + " Inc");
        Walk.button(desk, "Create user and send link").click();
        Walk.expectSaid(desk, "already has an account");
        assertThat(organizations.roles(ada)).isEmpty();

        Page page = walk.visitor();
        page.navigate(Invitees.joinLink(walk.mailbox.awaitMail(ada, "join an organization")));
        page.click("#portal-join [value=accept]");

        assertThat(page.locator("main")).containsText("You have joined");
        assertThat(organizations.roles(ada)).containsEntry(acme, "developer");
    }
}
