// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.function.DoubleSupplier;

/** A realm of the pack with requests that wait, and the admin who works on them. The queue keeps its length. */
final class Queue {
    private static final String REALM = "queue";
    private static final String DEED = "update portal_account";
    private static final int PAGE = 20;
    private static final int TIMES = 40;

    private final Stage stage;
    private final PortalUrls urls;
    private final PendingRequests requests;
    private int decided;
    private int added;

    private Queue(Stage stage, PortalUrls urls) {
        this.stage = stage;
        this.urls = urls;
        this.requests = new PendingRequests(stage.portals().pack().database(), REALM);
    }

    /** The first and the last page are of the waiting ones, oldest first. Times are in milliseconds. */
    record Times(
            Series approveStatements,
            Series approve,
            Series firstStatements,
            Series first,
            Series lastStatements,
            Series last) {}

    static Queue open(Stage stage) {
        return new Queue(stage, stage.realms(REALM, stage.mailPort()).pack());
    }

    void fillTo(int waiting) {
        int missing = waiting - (added - decided);
        requests.add(added + 1, added + missing);
        added += missing;
        requests.analyze();
    }

    void warmUp() {
        measure();
    }

    Times measure() {
        ApiClient admin = ApiClient.withToken(urls.token(Portal.ADMIN, Portal.DEMO_PASSWORD));
        int lastPage = Math.max(0, added - decided - PAGE);
        return new Times(
                series(
                        stage.turns().rounds(),
                        () -> statements(approval(admin)).untilCommitOf(DEED).count()),
                series(TIMES, () -> Stage.millis(approval(admin))),
                series(stage.turns().rounds(), () -> statements(page(admin, 0)).count()),
                series(TIMES, () -> Stage.millis(page(admin, 0))),
                series(stage.turns().rounds(), () -> statements(page(admin, lastPage))
                        .count()),
                series(TIMES, () -> Stage.millis(page(admin, lastPage))));
    }

    /** Of the oldest request; a new one has come for it. */
    private Runnable approval(ApiClient admin) {
        decided++;
        added++;
        requests.add(added, added);
        String path = "registration-requests/" + requests.id(decided) + "/approve";
        return () -> admin.send("POST", urls.api(path), null).expect(200);
    }

    private Runnable page(ApiClient admin, int first) {
        String path = "registration-requests?state=PENDING_APPROVAL&first=" + first + "&max=" + PAGE;
        return () -> admin.send("GET", urls.api(path), null).expect(200);
    }

    private Statements statements(Runnable deed) {
        return stage.statements(Edition.PACK, deed);
    }

    private static Series series(int times, DoubleSupplier measurement) {
        Series series = new Series();
        for (int i = 0; i < times; i++) {
            series.add(measurement.getAsDouble());
        }
        return series;
    }
}
