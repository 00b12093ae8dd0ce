// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A company's theme with {@code developer-portal} as parent is seen in the console as on the sign-in pages. */
@Tag("console")
@PortalTest
final class BrandConsoleIT {
    /** Below the test resources. */
    private static final String THEME = "acme";

    private final PortalRealm realm;
    private final Page page;
    private final Console console;

    BrandConsoleIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.console = new Console(realm, page);
    }

    private String token(String name) {
        return (String)
                page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name);
    }

    private void expectLogo(Locator logo) {
        expect(logo).isVisible();
        assertThat((Integer) logo.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isPositive();
    }

    @Test
    void theThemeOfACompanyReachesTheConsole() {
        assumeFalse(KeycloakServer.isContainer(), "the theme stands in a folder of this machine");
        RealmRepresentation company = realm.admin().toRepresentation();
        company.setLoginTheme(THEME);
        company.setDisplayName("Acme APIs");
        company.getAttributes().put("portal.brandColor", "#7a1fa2");
        company.getAttributes().put("portal.brandColorDark", "javascript:1");
        realm.admin().update(company);

        page.navigate(console.url("users"));
        page.locator("#username").waitFor();
        expectLogo(page.locator(".brand img").first());
        assertThat(token("--r1")).isEqualTo("3px");
        assertThat(token("--brand")).isEqualTo("#7a1fa2");
        console.fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        console.heading().waitFor();

        expectLogo(page.locator(".side .brand img"));
        expect(page.locator(".side .brand")).containsText("Acme APIs");
        assertThat(token("--r1")).isEqualTo("3px");
        assertThat(token("--ink")).isEqualTo("#1b1020");
        assertThat(token("--brand")).isEqualTo("#7a1fa2");
        assertThat(token("--brand-dark")).isEqualTo("#74c4ea");
        assertThat(page.locator(".side .brand").evaluate("e => getComputedStyle(e).textTransform"))
                .isEqualTo("uppercase");
        Look.at(page, "console/brand");
        assertThat(console.complaints()).isEmpty();
    }
}
