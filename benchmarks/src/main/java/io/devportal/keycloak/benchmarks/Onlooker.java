// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.time.Duration;

/** A portal admin who looks at the first page of the list again and again, while something else goes on or nothing does. */
final class Onlooker {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** A token works for a minute only. */
    private static final int LOOKS_WITH_A_TOKEN = 50;

    private final PortalUrls realm;
    private final Heap heap;

    Onlooker(PortalUrls realm, Heap heap) {
        this.realm = realm;
        this.heap = heap;
    }

    /**
     * @param times of a page, in milliseconds
     * @param heap what the server used after each, in megabytes
     */
    record Seen(Series times, Series heap) {}

    Seen during(Runnable deed) {
        Seen seen = new Seen(new Series(), new Series());
        Thread worker = new Thread(deed, "deed");
        Throwable[] failure = new Throwable[1];
        worker.setUncaughtExceptionHandler((thread, problem) -> failure[0] = problem);
        worker.start();
        ApiClient admin = null;
        for (int look = 0; worker.isAlive(); look++) {
            if (look % LOOKS_WITH_A_TOKEN == 0) {
                admin = ApiClient.withToken(realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD));
            }
            ApiClient caller = admin;
            seen.times().add(Stage.millis(() -> caller.send("GET", realm.api("users?max=20"), null)
                    .expect(200)));
            seen.heap().add(heap.used());
            Stage.pause(PAUSE);
        }
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
        return seen;
    }
}
