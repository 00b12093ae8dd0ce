// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the first visit of a page moves, on a server in production mode: B20. */
@Tag("pages")
@PortalTest
final class PageWeightIT {
    private static final long MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 5;

    private final List<String> urls = new ArrayList<>();
    private long bytes;

    @Test // B20
    void theSignInPageIsLight(KeycloakServer server, PortalRealm realm, Page page) {
        watch(page);

        page.navigate(realm.signInUrl());
        page.waitForLoadState(LoadState.NETWORKIDLE);

        System.out.printf("The sign-in page: %d bytes in %d requests%n", bytes, urls.size());
        assertThat(urls).hasSizeBetween(2, MOST_REQUESTS).allMatch(url -> url.startsWith(server.baseUrl() + "/"));
        assertThat(bytes).as("bytes of %s", urls).isBetween(1L, MOST_BYTES);
    }

    /** Counts as the network sees it: compressed, with the headers of the answers. */
    private void watch(Page page) {
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
