// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the first visit of a page moves, over the network and on the screen, on a server in production mode: B20. */
@Tag("pages")
@PortalTest
final class PageWeightIT {
    private static final String WATCH_SHIFTS =
            """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; }))
                .observe({ type: "layout-shift", buffered: true });""";

    private final KeycloakServer server;
    private final Page page;
    private final List<String> urls = new ArrayList<>();
    private long bytes;

    PageWeightIT(KeycloakServer server, Page page) {
        this.server = server;
        this.page = page;
    }

    @Test // B20
    void theSignInPageIsLight(PortalRealm realm) {
        visit("The sign-in page", realm.signInUrl(), 5, 20_000);
    }

    @Test // B20
    void theSetUpPageIsLight(PortalRealm realm, Mailbox mailbox) {
        People people = new People(realm, mailbox);
        people.settings("manual", "account-setup");

        visit("The set-up page", people.activationLink(People.newAddress()), 6, 24_000);
    }

    private void visit(String name, String url, int mostRequests, long mostBytes) {
        watch();
        page.addInitScript(WATCH_SHIFTS);

        page.navigate(url);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        System.out.printf("%s: %d bytes in %d requests%n", name, bytes, urls.size());
        assertThat(urls).hasSizeBetween(2, mostRequests).allMatch(one -> one.startsWith(server.baseUrl() + "/"));
        assertThat(bytes).as("bytes of %s", urls).isBetween(1L, mostBytes);
        assertThat(((Number) page.evaluate("window.shifts")).doubleValue())
                .as("how far something moved")
                .isZero();
    }

    /** Counts as the network sees it: compressed, with the headers of the answers. */
    private void watch() {
        CDPSession browser = page.context().newCDPSession(page);
        browser.on("Network.requestWillBeSent", event -> {
            String url = event.getAsJsonObject("request").get("url").getAsString();
            if (!url.startsWith("data:")) {
                urls.add(url);
            }
            if (event.has("redirectResponse")) {
                bytes += length(event.getAsJsonObject("redirectResponse"));
            }
        });
        browser.on("Network.loadingFinished", event -> bytes += length(event));
        browser.send("Network.enable");
    }

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
