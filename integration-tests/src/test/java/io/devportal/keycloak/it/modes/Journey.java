// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.dsl.TokenClient.Tokens;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.Map;

/** From the sign-up to a token, and the console beside it. */
record Journey(PortalRealm realm, Mailbox mailbox, Page page) {

    /** @param site what every address has to begin with */
    void isWholeAt(String site) {
        People people = new People(realm, mailbox);
        Organizations organizations = new Organizations(realm);
        String address = People.newAddress();
        String name = Organizations.newName();
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");

        assertThat(people.signUp(address, Map.of(Organizations.FIELD, name)).text())
                .contains("Thanks, your request is in");
        assertThat(people.adminMailAbout(address).text())
                .contains(site + "/realms/" + realm.name() + "/portal/requests/");

        seesTheRequestInTheConsole(site, address);

        people.approve(address).expect(200);
        Mail mail = mailbox.awaitMail(address, "approved");
        assertThat(mail.link()).startsWith(site + "/realms/" + realm.name() + "/");
        assertThat(people.activate(mail.link()).text()).contains("Your account is active");
        assertThat(people.signIn(address, People.PASSWORD).header("Location"))
                .startsWith(site + "/realms/" + realm.name() + "/account/")
                .contains("code=");
        Tokens tokens = TokenClient.with(realm, Map.of()).login(address, "openid");
        assertThat(tokens.access().path("iss").asText()).isEqualTo(site + "/realms/" + realm.name());
        assertThat(tokens.all())
                .allSatisfy(token ->
                        assertThat(token.path("portal_roles").get(0).asText()).matches("globex-[0-9a-f]+:org-admin"));
    }

    private void seesTheRequestInTheConsole(String site, String address) {
        Console console = new Console(realm, page).signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "requests");
        assertThat(page.locator("main")).containsText(address);
        assertThat(page.url()).startsWith(site + "/");
        assertThat(console.complaints()).isEmpty();
    }
}
