// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import io.devportal.keycloak.benchmarks.PageVisit.SignIn;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the list of people costs a browser that has nothing yet: in our console, beside Keycloak's own Admin Console. And what
 * somebody waits for who works with long lists in ours.
 */
final class ConsoleFigure implements Figure {
    private static final int PEOPLE = 120;
    private static final int KILOBYTES = 70;
    private static final int REQUESTS = 25;

    private final Stage stage;

    ConsoleFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> realms = stage.realms("console", stage.mailPort());
        Stream.of(Edition.values())
                .forEach(edition -> fill(stage.portals().of(edition).admin(), realms.of(edition)));
        try (Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            Pair<List<PageVisit>> visits = Pair.of(edition -> new ArrayList<>());
            stage.turns().take(edition -> {
                PageVisit visit = visit(browser, edition, realms.of(edition));
                visits.of(edition).add(visit);
                return visit.millis();
            });
            Pair<Series> requests = series(visits, PageVisit::requests);
            Pair<Series> kilobytes = series(visits, visit -> visit.pageBytes() / 1024);
            Pair<Series> data = series(visits, visit -> visit.dataBytes() / 1024);
            List<Row> rows = new ArrayList<>(List.of(
                    bound("List of people, nothing cached: requests", requests, REQUESTS, ""),
                    bound("List of people, nothing cached: page, scripts, styles, texts", kilobytes, KILOBYTES, " kB"),
                    Row.ratio("List of people, nothing cached: what is said about people", "kB", data, 0),
                    Row.ratio(
                            "List of people, nothing cached: until the first row",
                            "ms",
                            series(visits, PageVisit::millis),
                            1)));
            new PendingRequests(stage.portals().pack().database(), realms.pack().realm()).add(1, PEOPLE);
            rows.addAll(Interactions.take(browser, realms.pack()));
            return new Section("Admin Console", "our console", rows);
        }
    }

    private static PageVisit visit(Browser browser, Edition edition, PortalUrls realm) {
        return edition == Edition.STOCK
                ? PageVisit.to(
                        browser,
                        realm.baseUrl() + "/admin/master/console/#/" + realm.realm() + "/users",
                        "tbody tr",
                        new SignIn(KeycloakRun.ADMIN, KeycloakRun.ADMIN))
                : PageVisit.to(
                        browser,
                        realm.console() + "users",
                        "tbody tr:not(.skeleton) .name",
                        new SignIn(Portal.ADMIN, Portal.DEMO_PASSWORD));
    }

    private static void fill(ApiClient admin, PortalUrls realm) {
        for (int i = 0; i < PEOPLE; i++) {
            ObjectNode person = JsonNodeFactory.instance.objectNode();
            String address = "person" + i + "@globex.example";
            person.put("username", address).put("email", address).put("enabled", true);
            person.put("firstName", "Lena").put("lastName", "Park " + i);
            admin.send("POST", realm.baseUrl() + "/admin/realms/" + realm.realm() + "/users", person.toString())
                    .expect(201);
        }
    }

    private static Pair<Series> series(Pair<List<PageVisit>> visits, ToDoubleFunction<PageVisit> part) {
        return visits.map(all -> {
            Series series = new Series();
            all.forEach(visit -> series.add(part.applyAsDouble(visit)));
            return series;
        });
    }

    private static Row bound(String figure, Pair<Series> taken, double atMost, String unit) {
        double pack = taken.pack().median();
        double stock = taken.stock().median();
        return new Row(
                figure,
                Row.number(stock) + unit,
                Row.number(pack) + unit,
                Row.text("%.2fx", pack / stock),
                "at most " + Row.number(atMost) + unit,
                pack <= atMost);
    }
}
