// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What somebody waits for who works with a hundred rows of our console, on a processor four times slower: from a key or a click to
 * the next picture, as the browser tells it. What is quicker than one picture is told as none.
 */
final class Interactions {
    private static final int ROWS = 100;
    private static final int SLOWER = 4;
    private static final double AT_MOST = 100;
    private static final int TIMES = 5;
    private static final String WATCH =
            """
            window.waits = [];
            new PerformanceObserver((seen) => seen.getEntries()
              .filter(({ interactionId }) => interactionId)
              .forEach(({ duration }) => window.waits.push(duration)))
              .observe({ type: 'event', durationThreshold: 16 });
            """;
    private static final String SLOWEST =
            """
            async () => {
              await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
              return Math.max(0, ...window.waits.splice(0));
            }""";

    private final Page page;
    private final PortalUrls realm;
    private final List<Row> rows = new ArrayList<>();

    private Interactions(Page page, PortalUrls realm) {
        this.page = page;
        this.realm = realm;
    }

    /** @param realm with a hundred people and as many requests, or more */
    static List<Row> take(Browser browser, PortalUrls realm) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            Interactions interactions = new Interactions(page, realm);
            interactions.open("users", "tbody tr:not(.skeleton)");
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", SLOWER);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
            interactions.people();
            interactions.open("requests", "[data-request]");
            interactions.requests();
            return interactions.rows;
        }
    }

    private void people() {
        slowest("people, j and k", page -> press(page, "j", "j", "k"));
        slowest("people, a person is opened and closed", page -> {
            press(page, "j", "Enter");
            page.waitForSelector("aside.drawer h2");
            press(page, "j", "Escape");
        });
        slowest("people, a search is typed and cleared", page -> {
            page.fill("#users-search", "");
            page.focus("#users-search");
            page.keyboard().type("lena park", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(80));
            press(page, "Escape");
        });
    }

    private void requests() {
        slowest("requests, j and k", page -> press(page, "j", "j", "k"));
        slowest("requests, one is selected", page -> press(page, "j", "x"));
        slowest("requests, all are selected", page -> page.locator("thead [type=checkbox]")
                .click());
        slowest("requests, one is opened and closed", page -> {
            press(page, "j", "Enter");
            page.waitForSelector("aside.drawer h2");
            press(page, "Escape");
        });
        slowest("requests, the form to reject is opened and closed", page -> press(page, "r", "Escape"));
    }

    private void open(String view, String row) {
        page.navigate(realm.console() + view);
        if (page.locator("#username").count() > 0) {
            page.fill("#username", Portal.ADMIN);
            page.fill("#password", Portal.DEMO_PASSWORD);
            page.click("[type=submit]");
        }
        page.waitForSelector(row);
        Locator rows = page.locator(row);
        for (int shown = rows.count(); shown < ROWS; shown = rows.count()) {
            int before = shown;
            page.click(".more button");
            page.waitForCondition(() -> rows.count() > before);
        }
    }

    private void slowest(String deed, Consumer<Page> deeds) {
        deeds.accept(page);
        page.evaluate(SLOWEST);
        for (int i = 0; i < TIMES; i++) {
            deeds.accept(page);
        }
        double millis = ((Number) page.evaluate(SLOWEST)).doubleValue();
        rows.add(new Row(
                "100 " + deed + ": to the next picture, at most",
                "",
                Row.number(millis) + " ms",
                "",
                "at most " + Row.number(AT_MOST) + " ms",
                millis <= AT_MOST));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }
}
