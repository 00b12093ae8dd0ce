// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What the list of people costs a browser, and whether it stands still. Times are figures of docs/reference/benchmarks.md. */
@Tag("console")
@PortalTest
final class ConsoleWeightIT {
    private static final int REQUESTS = 25;
    private static final int KILOBYTES = 70;
    /** Sums up what moved once the first row was there, with what it was. */
    private static final String WATCH =
            """
            window.moved = [];
            let isThere = Infinity;
            new MutationObserver((_, observer) => {
              if (document.querySelector('tbody tr:not(.skeleton) .name')) {
                isThere = performance.now();
                observer.disconnect();
              }
            }).observe(document, { childList: true, subtree: true });
            new PerformanceObserver((seen) => seen.getEntries()
              .filter(({ startTime, hadRecentInput }) => startTime > isThere && !hadRecentInput)
              .forEach(({ value, sources }) => window.moved.push(
                value + ' ' + sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200)))))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    private final UsersPage users;
    private final Page page;

    ConsoleWeightIT(PortalRealm realm, Page page) {
        this.users = new UsersPage(realm, page);
        this.page = page;
    }

    @Test // B20
    void theListOfPeopleIsLightAndIsKept() {
        page.addInitScript(WATCH);
        users.open("");
        standsStill();
        Traffic traffic = new Traffic(page);

        isLight(traffic);
        isKept(traffic);
        withoutMailServer();
        // a tab that has not heard of it yet
        page.evaluate("() => sessionStorage.clear()");
        isLight(traffic);
        expect(page.locator(".strip")).containsText("Mail not configured");
        expect(page.locator(".strip")).containsText("nobody gets an activation link");
        isKept(traffic);
        searchesInFlight();
    }

    /** Of a browser that was never here. */
    private void isLight(Traffic traffic) {
        page.navigate("about:blank");
        traffic.withEmptyCache();
        visit();
        assertThat(traffic.requests()).as("requests").isLessThanOrEqualTo(REQUESTS);
        assertThat(traffic.pageBytes() / 1024.0).as("kilobytes").isLessThanOrEqualTo(KILOBYTES);
    }

    private void isKept(Traffic traffic) {
        page.navigate("about:blank");
        traffic.forget();
        visit();
        assertThat(traffic.fetched(one ->
                        one.url().contains("/portal-console/") || one.url().contains("/portal/texts/")))
                .as("of what a browser keeps")
                .isEmpty();
    }

    private void withoutMailServer() {
        RealmRepresentation update = new RealmRepresentation();
        update.setSmtpServer(Map.of());
        users.realm.admin().update(update);
    }

    private void visit() {
        page.navigate(users.console.url("users"));
        standsStill();
    }

    /** The row, and all that comes after it. */
    private void standsStill() {
        expect(page.locator("tbody a.name").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat((List<?>) page.evaluate("() => window.moved"))
                .as("what moved after the first row")
                .isEmpty();
    }

    /** None is answered before the next is typed: each one ends the one before. */
    private void searchesInFlight() {
        Set<String> open = ConcurrentHashMap.newKeySet();
        page.route("**/api/users?**search=**", route -> {});
        page.onRequest(request -> {
            if (request.url().contains("search=")) {
                open.add(request.url());
            }
        });
        page.onRequestFailed(request -> open.remove(request.url()));
        for (String term : List.of("ada", "adam", "adams")) {
            page.waitForRequest(
                    request -> request.url().contains("search=" + term), () -> page.fill("#users-search", term));
            page.waitForCondition(() -> open.size() == 1);
        }
    }
}
