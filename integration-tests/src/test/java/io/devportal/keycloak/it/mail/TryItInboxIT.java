// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import io.devportal.keycloak.testserver.server.Ports;
import io.devportal.keycloak.tryit.mail.InboxServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The try-out's mail inbox as a person sees it; no Keycloak takes part. */
@Tag("mail")
@PortalTest
final class TryItInboxIT {
    private MailCatcher catcher;
    private InboxServer inbox;

    @BeforeEach
    void start() throws IOException {
        catcher = MailCatcher.listen("127.0.0.1", Ports.free());
        inbox = InboxServer.listen(Ports.free(), catcher);
    }

    @AfterEach
    void stop() {
        inbox.close();
        catcher.close();
    }

    @Test
    void anEmptyInboxShowsANewMailByItself(Page page) {
        page.navigate(inbox.url());
        assertThat(page.locator("main")).containsText("No mail yet");

        send("<p>Hello</p>");

        assertThat(page.getByText("Activate your account")).isVisible();
    }

    @Test
    void aLinkInAMailOpensInANewTab(Page page) {
        send("<a href='" + inbox.url() + "?refresh=off'>Activate</a>");
        page.navigate(inbox.url() + "mail/0");

        Page tab = page.waitForPopup(() -> mail(page).getByText("Activate").click());

        assertThat(tab.locator("h1")).hasText("Inbox");
    }

    @Test
    void aMailRunsNoScript(Page page) {
        send("<p id=p>Hello</p><script>document.getElementById('p').textContent = 'script ran'</script>"
                + "<img src=x onerror=\"document.getElementById('p').textContent = 'handler ran'\">");

        page.navigate(inbox.url() + "mail/0");

        assertThat(mail(page).locator("#p")).hasText("Hello");
    }

    @Test
    void anotherHostNameIsRefused(Page page) {
        var answer = page.request()
                .get(
                        inbox.url(),
                        com.microsoft.playwright.options.RequestOptions.create().setHeader("Host", "evil.example"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void everyPageIsAccessibleInLightAndDark(Page page) {
        send("<p>Hello</p>");
        withoutRefresh(page);
        for (String path : new String[] {"", "mail/0", "mail/0/text"}) {
            page.navigate(inbox.url() + path);

            Accessibility.check(page);
            Browser.screenshot(page, "inbox-" + path.replace('/', '-') + "light");
            Browser.dark(page);
            Accessibility.check(page);
            Browser.screenshot(page, "inbox-" + path.replace('/', '-') + "dark");
            Browser.light(page);
        }
    }

    /** A page that loads itself anew while it is being looked at is not the one that was looked at. */
    private void withoutRefresh(Page page) {
        page.route(inbox.url(), route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.remove("refresh");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
    }

    private static FrameLocator mail(Page page) {
        return page.frameLocator("iframe");
    }

    private void send(String html) {
        ServerSetup smtp = new ServerSetup(catcher.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendMessageBody(
                "lena@portal.example", "no-reply@portal.example", "Activate your account", html, "text/html", smtp);
    }
}
