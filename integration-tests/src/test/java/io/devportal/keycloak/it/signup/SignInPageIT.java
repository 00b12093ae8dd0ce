// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who meets the sign-in page, and where it leads: G1, G7, T3. */
@Tag("signup")
@PortalTest
final class SignInPageIT {
    private final PortalRealm realm;
    private final Page page;

    SignInPageIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
    }

    @Test // G7
    void signUpStandsAtTheBottomOfTheForm() {
        page.navigate(realm.signInUrl());
        assertSignUpIsLowest();

        Browser.phone(page);
        assertSignUpIsLowest();
    }

    private void assertSignUpIsLowest() {
        BoundingBox link = signUp().boundingBox();
        for (Locator other : page.locator("#kc-form-login input:visible, #kc-form-login button, #kc-form-login a")
                .all()) {
            BoundingBox above = other.boundingBox();
            assertThat(above.y + above.height).as(other.toString()).isLessThanOrEqualTo(link.y);
        }
        assertThat(link.x + link.width).isLessThanOrEqualTo(page.viewportSize().width);
    }

    @Test // T3
    void signUpOpensTheSignUpForm() {
        page.navigate(realm.signInUrl());

        signUp().click();

        assertThat(page.locator("h1")).hasText("Create your account");
        assertThat(page.locator("#kc-register-form")).isVisible();
    }

    private Locator signUp() {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign up"));
    }

    @Test // G1, K-07
    void blanksAroundTheAddressAreDroppedOnTheTwoStepPageToo() {
        Organizations organizations = new Organizations(realm);
        String alias = organizations.create();
        try {
            page.navigate(realm.signInUrl());
            assertThat(page.locator("#password")).isHidden();
            page.locator("#username").fill(" " + People.DEVELOPER + "\u00A0\u200B ");
            page.locator("#kc-login").click();
            page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
            page.locator("#kc-login").click();

            page.waitForURL(url -> url.contains("code="));
        } finally {
            organizations.of(alias).delete().close();
        }
    }

    @Test // T6
    void whoWaitsIsToldSoAlsoWhereTheNameIsAskedFirst() {
        Organizations organizations = new Organizations(realm);
        String alias = organizations.create();
        try {
            String address = People.newAddress();
            new People(realm, null).signUp(address);
            realm.as(People.ADMIN)
                    .put("settings", "{\"contact\":\"help@portal.example\"}")
                    .expect(200);
            page.navigate(realm.signInUrl());
            page.locator("#username").fill(address);
            page.locator("#kc-login").click();

            assertThat(page.locator("h1")).hasText("You cannot sign in now");
            assertThat(page.locator("#kc-error-message")).containsText("it still waits for approval");
            assertThat(page.locator("#portal-contact a")).hasAttribute("href", "mailto:help@portal.example");
        } finally {
            organizations.of(alias).delete().close();
        }
    }

    @Test // G1
    void whoIsSignedInToTheAdminConsoleIsNotSignedInHere(KeycloakServer server, Browser browser) {
        page.navigate(server.baseUrl() + "/admin/");
        page.locator("#username").fill(KeycloakRun.ADMIN);
        page.locator("#password").fill(KeycloakRun.ADMIN);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.contains("/console/") && !url.contains("/protocol/"));

        Page elsewhere = browser.newPerson();
        elsewhere.navigate(realm.signInUrl());
        page.navigate(realm.signInUrl());

        assertThat(elsewhere.locator("#kc-form-login")).isVisible();
        assertThat(page.locator("#kc-form-login")).isVisible();
    }
}
