// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a browser with an empty cache loads, for somebody who is signed in, until a page shows a row.
 *
 * @param requests of all kinds
 * @param bytes on the line, headers included
 * @param millis from the address to the first row
 */
record PageVisit(double requests, double bytes, double millis) {

    /**
     * @param signIn who, and with which password
     * @param row a selector
     */
    static PageVisit to(Browser browser, String address, String row, SignIn signIn) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address);
            page.fill("#username", signIn.name());
            page.fill("#password", signIn.password());
            page.click("[type=submit]");
            page.waitForSelector(row);

            page.navigate("about:blank");
            CDPSession protocol = context.newCDPSession(page);
            AtomicInteger requests = new AtomicInteger();
            AtomicLong bytes = new AtomicLong();
            protocol.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
            protocol.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));
            protocol.send("Network.enable");
            protocol.send("Network.clearBrowserCache");
            double millis = Stage.millis(() -> {
                page.navigate(address);
                page.waitForSelector(row);
            });
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new PageVisit(requests.get(), bytes.get(), millis);
        }
    }

    record SignIn(String name, String password) {}

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
