// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.stream.Stream;

/** When somebody whose browser has nothing yet sees the sign-in page: ours, beside that of Keycloak's own theme. */
final class FirstPaintFigure implements Figure {
    private static final double AT_MOST = 0.5;
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private enum Line {
        OF_THIS_MACHINE("this machine", 0, -1),
        SLOW("150 ms there and back, 200 kB/s", 150, 200_000);

        private final String label;
        private final int latency;
        private final int bytesPerSecond;

        Line(String label, int latency, int bytesPerSecond) {
            this.label = label;
            this.latency = latency;
            this.bytesPerSecond = bytesPerSecond;
        }

        private JsonObject conditions() {
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", latency);
            conditions.addProperty("downloadThroughput", bytesPerSecond);
            conditions.addProperty("uploadThroughput", bytesPerSecond);
            return conditions;
        }
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

    /** From the address that was asked for to the first text or picture on the screen. */
    private static double paint(Browser browser, PortalUrls realm, Line line) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            CDPSession protocol = context.newCDPSession(page);
            protocol.send("Network.enable");
            protocol.send("Network.emulateNetworkConditions", line.conditions());
            page.navigate(realm.signIn());
            return ((Number) page.waitForFunction(PAINTED).jsonValue()).doubleValue();
        }
    }
}
