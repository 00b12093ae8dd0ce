// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.benchmarks.Onlooker.Seen;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.time.Duration;
import java.util.List;

/** Very many invitations from one file: how fast, in how much memory, and what other requests feel of it. B16, R-25. */
final class CsvFigure implements Figure {
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final int WARM_UP = 100;

    private final Stage stage;
    private final int lines;

    CsvFigure(Stage stage, int lines) {
        this.stage = stage;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Section take() {
        PortalUrls realm = stage.realms("csv", stage.mailPort()).pack();
        admin(realm)
                .send("POST", realm.api("organizations"), "{\"name\":\"Initech\"}")
                .expect(201);
        invite(realm, "warm-up", WARM_UP);
        try (Heap heap = Heap.of(stage.portals().pack().server().handle())) {
            Onlooker onlooker = new Onlooker(realm, heap);
            onlooker.during(() -> Stage.pause(BEFORE.dividedBy(3)));
            double liveBefore = heap.live();
            Seen before = onlooker.during(() -> Stage.pause(BEFORE));
            double[] seconds = new double[1];
            Seen during =
                    onlooker.during(() -> seconds[0] = Stage.millis(() -> invite(realm, "invited", lines)) / 1000);
            double liveAfter = heap.live();
            return new Section(
                    "before",
                    "while " + lines + " lines are invited",
                    List.of(
                            told("Invitations from a file: lines a second", "", Row.number(lines / seconds[0])),
                            told(
                                    "First page of the list meanwhile: median",
                                    Row.number(before.times().median()) + " ms",
                                    Row.number(during.times().median()) + " ms"),
                            told(
                                    "First page of the list meanwhile: p95",
                                    Row.number(before.times().percentile(95)) + " ms",
                                    Row.number(during.times().percentile(95)) + " ms"),
                            told(
                                    Row.text("Heap of at most %.0f MB: high-water mark", heap.limit()),
                                    Row.text("%.0f MB", before.heap().percentile(100)),
                                    Row.text("%.0f MB", during.heap().percentile(100))),
                            told(
                                    "Heap: what is left after a collection, before and afterwards",
                                    Row.text("%.0f MB", liveBefore),
                                    Row.text("%.0f MB", liveAfter))));
        }
    }

    private static Row told(String figure, String before, String during) {
        return new Row(figure, before, during, "", "", null);
    }

    /** As often as the answer says where to go on. */
    private static void invite(PortalUrls realm, String name, int lines) {
        StringBuilder file = new StringBuilder("email,firstName,lastName,organization,role\n");
        for (int line = 0; line < lines; line++) {
            file.append(name).append('-').append(line).append("@invited.example,Grace,Hopper,Initech,developer\n");
        }
        int invited = 0;
        int from = 1;
        do {
            JsonNode part = admin(realm)
                    .with("Content-Type", "text/csv")
                    .send("POST", realm.api("invitations/csv?dry-run=false&from=" + from), file.toString())
                    .expect(200)
                    .json();
            invited += part.path("invited").asInt();
            from = part.path("nextLine").asInt();
        } while (from > 0);
        if (invited != lines) {
            throw new IllegalStateException(invited + " of " + lines + " were invited");
        }
    }

    private static ApiClient admin(PortalUrls realm) {
        return ApiClient.withToken(realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD));
    }
}
