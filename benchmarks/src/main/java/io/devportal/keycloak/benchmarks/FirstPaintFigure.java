// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.stream.Stream;

/** When somebody whose browser has nothing yet sees the sign-in page: ours, beside that of Keycloak's own theme. */
final class FirstPaintFigure implements Figure {
    private static final double AT_MOST = 0.5;
    private static final int WARM_UP = 200;
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private enum Line {
        OF_THIS_MACHINE("this machine"),
        SLOW("150 ms there and back, 200 kB/s") {
            @Override
            void under(CDPSession protocol) {
                JsonObject conditions = new JsonObject();
                conditions.addProperty("offline", false);
                conditions.addProperty("latency", 150);
                conditions.addProperty("downloadThroughput", 200_000);
                conditions.addProperty("uploadThroughput", 200_000);
                protocol.send("Network.enable");
                protocol.send("Network.emulateNetworkConditions", conditions);
            }
        };

        private final String label;

        Line(String label) {
            this.label = label;
        }

        /** What the browser has to do of its own costs time as well: nothing on this machine. */
        void under(CDPSession protocol) {}
    }

    private final Stage stage;

    FirstPaintFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "first-paint";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> realms = stage.realms(name(), stage.mailPort());
        try (Chromium chromium = Chromium.start()) {
            warmUp(realms.stock());
            warmUp(realms.pack());
            stage.turns().take(edition -> paint(chromium.browser(), realms.of(edition), Line.OF_THIS_MACHINE));
            return Section.ofEditions(Stream.of(Line.values())
                    .map(line -> Row.ratio(
                            "Sign-in page, nothing cached, " + line.label + ": first paint",
                            "ms",
                            stage.manyTurns().take(edition -> paint(chromium.browser(), realms.of(edition), line)),
                            AT_MOST))
                    .toList());
        }
    }

    /** The first pages of a server that has just started take many times as long; people meet one that runs. */
    private static void warmUp(PortalUrls realm) {
        for (int i = 0; i < WARM_UP; i++) {
            new HttpBrowser().get(realm.signIn());
        }
    }

    /** From the address that was asked for to the first text or picture on the screen. */
    private static double paint(Browser browser, PortalUrls realm, Line line) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            line.under(context.newCDPSession(page));
            page.navigate(realm.signIn());
            return ((Number) page.waitForFunction(PAINTED).jsonValue()).doubleValue();
        }
    }
}
