// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A view stands in a page of somebody else, who gives it an address, a realm and a token. */
@Tag("console")
@PortalTest
final class MountedViewIT {
    private final PortalRealm realm;
    private final People people;
    private final Page page;
    /** Errors that nobody caught. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    MountedViewIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
        page.onPageError(complaints::add);
    }

    @Test
    void anotherPageMountsEveryView() {
        people.settings("manual", "account-setup");
        String address = People.newAddress();
        people.signUp(address);
        page.route(
                "**/host-page",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(hostPage())));

        page.navigate(realm.url("host-page"));

        assertThat(page.locator("portal-requests")).containsText(address);
        assertThat(page.locator("portal-users h1")).hasText("Users");
        assertThat(page.locator("portal-users tbody a.name").first()).isVisible();
        assertThat(page.locator("portal-organizations h1")).hasText("Organizations");
        assertThat(page.locator("portal-mails h1")).hasText("Mail");
        assertThat(page.locator("portal-settings h1")).hasText("Settings");
        assertThat(page.locator("portal-settings fieldset").first()).isVisible();
        assertThat(page.locator("portal-csv")).containsText("Download a template");
        assertThat(page.locator(".skeleton")).hasCount(0);
        page.focus("#host");
        page.keyboard().press("Escape");
        assertThat(page.locator("#host")).isFocused();
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    /** Of the realm's own origin, as a page behind the same proxy is. */
    private String hostPage() {
        Document console = realm.browser().get(realm.url("portal/")).document();
        String files = console.select("script[type=module]").attr("src").replace("console.js", "");
        return """
                <!doctype html><title>Host</title><input id="host"><portal-requests></portal-requests><portal-users></portal-users>
                <portal-organizations></portal-organizations><portal-mails></portal-mails><portal-settings></portal-settings><portal-csv></portal-csv>
                <script type="module">
                  const files = '%s', token = '%s', base = '%s', realm = '%s';
                  const { loadTexts } = await import(files + 'base/texts.js');
                  await loadTexts(base.replace(/\\/realms\\/.*/, ''), realm, 'en');
                  for (const view of ['requests', 'users', 'organizations', 'mails', 'settings', 'csv']) {
                    const element = document.querySelector('portal-' + view);
                    Object.assign(element, { base, realm, token: async () => token, route: { view, path: [], query: {} } });
                    await import(`${files}${view}/${view}-view.js`);
                  }
                </script>
                """
                .formatted(
                        files, realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD), realm.url("portal"), realm.name());
    }
}
