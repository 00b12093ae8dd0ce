// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A portal admin gives the sign-in pages the look of their portal. */
@Tag("console")
@PortalTest
final class LookConsoleIT {
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 16' width='48' height='16'>"
                    + "<rect width='48' height='16' fill='#fff'/></svg>";

    /** Of a picture, once it has come. */
    private static final String WIDTH = "image => image.decode().then(() => image.naturalWidth)";

    private final PortalRealm realm;
    private final Page page;
    private final Console console;

    LookConsoleIT(PortalRealm realm, Browser browser) {
        this.realm = realm;
        this.page = browser.page();
        this.console = new Console(realm, page);
    }

    @AfterEach
    void asItWas() {
        realm.as(People.ADMIN)
                .put(
                        "branding",
                        "{\"accent\":\"\",\"accentDark\":\"\",\"logo\":\"\",\"picture\":\"\",\"texts\":{\"en\":{}}}")
                .expect(200);
    }

    @Test // T3, T4, C-20
    void whatIsWrittenIsSeenAtOnceAndStandsOnThePagesOnceItIsSaved() {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/look");
        page.fill("#look-panelTitle", "Orders, one call away");
        page.fill("#look-panelPoint1", "A sandbox for everybody");
        page.fill("#look-createAccount", "Register to developer portal");
        page.fill("#look-accent", "#ffd400");
        page.setInputFiles(
                "#look-logo", new FilePayload("logo.svg", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".look.dark .look-panel")).containsText("Orders, one call away");
        assertThat(page.locator(".look.light .look-button")).hasText("Register to developer portal");
        assertThat(page.locator(".look.light .look-brand img")).isVisible();
        Look.at(page, "console-look");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page.locator("[role=status]").getByText("Saved as #")).isVisible();
        console.open("settings/look");
        assertThat(page.locator(".side .brand img").evaluate(WIDTH)).isEqualTo(48);
        assertThat(console.complaints()).isEmpty();
        Set<String> hosts = new ConcurrentSkipListSet<>();
        page.onRequest(
                request -> hosts.add(String.valueOf(URI.create(request.url()).getHost())));
        page.navigate(realm.signUpUrl());
        assertThat(page.locator(".panel")).containsText("Orders, one call away");
        assertThat(page.locator(".panel li")).hasText("A sandbox for everybody");
        assertThat(page.locator("#kc-register-form button[type=submit]")).hasText("Register to developer portal");
        assertThat(page.locator(".brand img").evaluate(WIDTH)).isEqualTo(48);
        Look.at(page, "sign-up-branded");
        hosts.remove("null");
        assertThat(hosts).containsExactly(URI.create(realm.signUpUrl()).getHost());
    }

    @Test // T3
    void aPictureIsDroppedOnItsPlace() {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/look");

        page.locator(".drop[for=look-logo]")
                .evaluate(
                        """
                        (place, text) => {
                          const dataTransfer = new DataTransfer();
                          dataTransfer.items.add(new File([text], 'logo.svg', { type: 'image/svg+xml' }));
                          const held = (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
                          place.dispatchEvent(held('dragover'));
                          if (!place.classList.contains('over')) throw new Error('not seen while held');
                          place.dispatchEvent(held('drop'));
                        }""",
                        LOGO);

        assertThat(page.locator(".look.light .look-brand img")).isVisible();
        assertThat(page.locator(".drop.over")).hasCount(0);
        page.locator("#look-logo").focus();
        assertThat(page.locator(".drop[for=look-logo]")).hasCSS("outline-style", "solid");
        assertThat(console.complaints()).isEmpty();
    }
}
