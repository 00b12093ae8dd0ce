// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The settings in the console. */
@Tag("console")
@PortalTest
final class SettingsConsoleIT {
    private final PortalRealm realm;
    private final Page page;
    private final Console console;
    private final Api admin;

    SettingsConsoleIT(PortalRealm realm, Browser browser) {
        this.realm = realm;
        this.page = browser.page();
        this.console = new Console(realm, page);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeEach
    void asAtFirst() {
        admin.post("presets/developer-portal/apply").expect(200);
        admin.put("settings", "{\"userRegistration\":\"on\",\"requestLifetime\":2592000,\"maxSignUpsPerHour\":1000}")
                .expect(200);
    }

    private void open(String section) {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/" + section);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void saved() {
        assertThat(page.getByText("Saved. Changes apply from now on.").first()).isVisible();
    }

    private JsonNode stored() {
        return admin.get("settings").expect(200).json();
    }

    @Test // G2, T19
    void whoMaySignUpIsOneChoice() {
        open("sign-up");
        page.locator("label[for=access-open]").click();
        press("Save");
        saved();
        assertThat(stored().path("approval").asText()).isEqualTo("automatic");
        page.locator("label[for=access-invite]").click();
        assertThat(page.locator(".bulk strong")).hasText("1 unsaved change");
        press("Save");
        saved();
        assertThat(page.locator(".bulk")).hasCount(0);

        assertThat(stored().path("userRegistration").asText()).isEqualTo("off");
        assertThat(realm.admin().toRepresentation().isRegistrationAllowed()).isFalse();
        assertThat(console.complaints()).isEmpty();
    }

    @Test // B11, K-04
    void limitsAreSaidBeforeTheyAreBrokenAndWhatIsTypedOutlivesAReload() {
        open("limits");
        assertThat(page.locator("#setting-requestLifetime-hint")).containsText("From 1 hour to 365 days.");
        page.fill("#setting-requestLifetime", "400");
        press("Save");
        assertThat(page.locator("#setting-requestLifetime")).isFocused();
        assertThat(page.locator("#setting-requestLifetime-error")).containsText("From 1 hour to 365 days.");
        Accessibility.check(page);
        page.fill("#setting-requestLifetime", "14");
        page.reload();
        assertThat(page.locator("#setting-requestLifetime")).hasValue("14");

        admin.put("settings", "{\"requestLifetime\":86400}").expect(200);
        press("Save");
        assertThat(page.locator(".alert li")).hasText("Requests wait for: was “30 days”, is now “1 day”");
        assertThat(stored().path("requestLifetime").asLong()).isEqualTo(86_400);
        press("Save");
        saved();
        assertThat(stored().path("requestLifetime").asLong()).isEqualTo(14 * 86_400);
    }

    @Test // T5, T19
    void aPresetShowsWhatItWouldChangeAndIsTakenBack() {
        open("presets?preset=gravitee");
        assertThat(page.locator("#preset-changes")).containsText("Gravitee would change");
        assertThat(page.locator("tbody")).containsText("Automatic");
        press("Apply Gravitee");
        assertThat(page.locator("#preset-changes")).hasText("Gravitee is in use: nothing would change.");
        assertThat(stored().path("approval").asText()).isEqualTo("automatic");
        assertThat(page.locator(".choice:has(.badge)")).hasText(Pattern.compile("Gravitee in use"));
        press("Undo");

        assertThat(page.getByText("The previous settings are back.").first()).isVisible();
        assertThat(page.locator(".choice:has(.badge)")).hasText(Pattern.compile("Developer portal in use"));
        assertThat(stored().path("approval").asText()).isEqualTo("manual");
    }

    @Test // L42
    void theAuthorizationTypeOfAnIdentityProviderIsChosen() {
        String alias = "idp-" + UUID.randomUUID();
        new RealmAdministration(realm).identityProvider(alias);
        open("identity-providers");
        page.selectOption("#authorizationType-" + alias, "portal");

        assertThat(page.getByText(alias + " was changed.").first()).isVisible();
        assertThat(config(alias, "portalAuthorizationType")).isEqualTo("portal");
        assertThat(config(alias, "clientSecret")).isNotEmpty();
        press("Undo");
        assertThat(page.locator("#authorizationType-" + alias)).hasValue("identity-provider");
        admin.put("identity-providers/" + alias, "{\"approval\":\"sometimes\"}").expect(400);
        admin.put("identity-providers/nobody", "{\"approval\":\"off\"}").expect(404);
        Accessibility.check(page);
    }

    private String config(String alias, String key) {
        return realm.admin()
                .identityProviders()
                .get(alias)
                .toRepresentation()
                .getConfig()
                .get(key);
    }

    @Test // T18
    void reasonsAreWrittenInTheLanguagesOfTheRealm() {
        admin.put("rejection-reasons", "{\"reasons\":[]}").expect(200);
        open("reasons");
        press("Add a reason");
        page.locator(".reason textarea").first().fill("We only take partners. <b>");
        press("Save");
        saved();

        assertThat(admin.get("rejection-reasons")
                        .json()
                        .at("/reasons/0/texts/en")
                        .asText())
                .isEqualTo("We only take partners. <b>");
    }

    @Test // B12
    void aWrongDomainIsNamedByItsLine() {
        open("domains");
        page.fill("#domains-blocked", "throwaway.example\n\nno domain\n");
        press("Save");

        assertThat(page.locator("#domains-blocked-error")).containsText("Line 3 is not a domain: “no domain”.");
        assertThat(admin.get("domains").json().path("blocked")).isEmpty();
    }
}
