// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** The pages of somebody whom an identity provider has brought, in a browser: B20. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderPagesIT {
    private static final String WAITING = "Your request is waiting for approval";

    private final PortalRealm realm;
    private final People people;
    private final Page page;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderPagesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    @BeforeEach
    void aProviderWithAName() {
        IdentityProviderRepresentation named = login.provider().toRepresentation();
        named.setDisplayName("Globex <b>& Sons</b>");
        login.provider().update(named);
    }

    @Test // B13, B20
    void theWaitingPageNamesTheProviderAndLeadsOnAfterTheApproval() {
        page.navigate(realm.signInUrl());
        page.locator("#social-globex-login").click();
        page.locator("#username").fill(address);
        page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
        page.locator("#kc-login").click();

        assertThat(page.locator("h1")).hasText(WAITING);
        assertThat(page.locator(".lede")).containsText("You have signed in with Globex <b>& Sons</b>.");
        Look.at(page, "waiting-identity-provider");
        page.reload();
        assertThat(page.locator("h1")).hasText(WAITING);
        page.locator("#portal-check-again").click();
        assertThat(page.locator("h1")).hasText(WAITING);

        people.approve(address).expect(200);
        page.locator("#portal-check-again").click();
        Await.until("a session", () -> !people.user(address).getUserSessions().isEmpty());
    }

    @Test // A-15, B20
    void goingBackOrComingAgainMeetsAClosedDoor() {
        login.signIn();

        page.navigate(realm.signInUrl());
        page.locator("#social-globex-login").click();
        page.locator("#username").fill(address);
        page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
        page.locator("#kc-login").click();

        assertThat(page.locator("body")).containsText("still waits for approval");
        Look.at(page, "refused-identity-provider");
        page.goBack();
        page.reload();
        assertThat(page.locator("body")).not().containsText("Personal info");
    }
}
