// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Pages of a realm that nobody has touched, and that show nothing by which one realm differs from another. */
final class SeenPages {
    private static final String ADDRESS = "ada@globex.example";
    private static final List<String> ACTIONS =
            List.of("UPDATE_PASSWORD", "UPDATE_PROFILE", "webauthn-register", "webauthn-register-passwordless");

    /** After a change of size the browser moves what it has drawn, and edges between two pixels come out either way. */
    private static final String DRAWN_ANEW =
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              document.documentElement.style.display = 'none';
              await frame(); await frame();
              document.documentElement.style.display = '';
              await frame(); await frame();
            }""";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Browser browser;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    SeenPages(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.browser = browser;
    }

    /** PNG files, by the name of the page and how it was looked at. */
    Map<String, byte[]> pictures() {
        Page page = browser.newPerson();
        entrances(page);
        journey(page);
        ACTIONS.forEach(this::action);
        return pictures;
    }

    private void entrances(Page page) {
        page.navigate(realm.signInUrl());
        look(page, "sign-in");
        page.fill("#username", ADDRESS);
        page.fill("#password", "wrong");
        page.click("#kc-login");
        look(page, "sign-in-refused");
        page.click("a[href*=reset-credentials]");
        look(page, "forgotten-password");
        open(page, "device");
        open(page, "portal/activation-link");
        open(page, "protocol/openid-connect/auth?client_id=nobody&response_type=code");
        open(page, "protocol/openid-connect/logout");
    }

    private void open(Page page, String path) {
        page.navigate(realm.url(path));
        look(page, path.replaceAll("[^a-z]+", "-"));
    }

    private void journey(Page page) {
        page.navigate(realm.signUpUrl());
        page.fill("#firstName", "Ada");
        page.click("#kc-submit");
        look(page, "sign-up-refused");
        page.fill("#lastName", "Lovelace");
        page.fill("#email", ADDRESS);
        page.click("#kc-submit");
        look(page, "received");
        new People(realm, mailbox).approve(ADDRESS).expect(200);
        String link = mailbox.awaitMailAbout(ADDRESS, realm.url("portal/")).link();
        page.navigate(link);
        look(page, "set-up");
        page.fill("#password-new", People.PASSWORD);
        page.fill("#password-confirm", People.PASSWORD);
        page.click("#portal-activate");
        look(page, "active");
        page.navigate(link);
        look(page, "link-used");
    }

    private void action(String alias) {
        UserResource lena = new People(realm, mailbox).user(People.DEVELOPER);
        UserRepresentation held = lena.toRepresentation();
        held.setRequiredActions(List.of(alias));
        lena.update(held);
        Page page = browser.newPerson();
        page.navigate(realm.signInUrl());
        page.fill("#username", People.DEVELOPER);
        page.fill("#password", PortalRealm.DEMO_PASSWORD);
        page.click("#kc-login");
        look(page, alias);
    }

    private void look(Page page, String name) {
        // a click ends with the answer, before its scripts have run
        page.waitForLoadState();
        page.setViewportSize(1440, 900);
        Browser.light(page);
        shoot(page, name + "-1440-light");
        page.setViewportSize(360, 900);
        Browser.dark(page);
        shoot(page, name + "-360-dark");
        page.setViewportSize(1280, 900);
    }

    private void shoot(Page page, String picture) {
        page.evaluate(DRAWN_ANEW);
        pictures.put(picture, page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
    }
}
