// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What a browser with an empty cache loads, for somebody who is signed in, until a page shows a row.
 *
 * @param requests of all kinds
 * @param pageBytes on the line, headers included: page, scripts, styles, texts
 * @param dataBytes the same of what scripts ask for about people
 * @param millis from the address to the first row
 */
record PageVisit(double requests, double pageBytes, double dataBytes, double millis) {
    private static final Pattern DATA = Pattern.compile("/portal/api/|/admin/realms/|/admin/serverinfo|/ui-ext/");

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
            AtomicLong pageBytes = new AtomicLong();
            AtomicLong dataBytes = new AtomicLong();
            Map<String, String> addresses = new ConcurrentHashMap<>();
            protocol.on("Network.requestWillBeSent", event -> {
                requests.incrementAndGet();
                addresses.put(
                        id(event), event.getAsJsonObject("request").get("url").getAsString());
            });
            protocol.on("Network.loadingFinished", event -> {
                boolean isData =
                        DATA.matcher(addresses.getOrDefault(id(event), "")).find();
                (isData ? dataBytes : pageBytes).addAndGet(length(event));
            });
            protocol.send("Network.enable");
            protocol.send("Network.clearBrowserCache");
            double millis = Stage.millis(() -> {
                page.navigate(address);
                page.waitForSelector(row);
            });
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new PageVisit(requests.get(), pageBytes.get(), dataBytes.get(), millis);
        }
    }

    record SignIn(String name, String password) {}

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
