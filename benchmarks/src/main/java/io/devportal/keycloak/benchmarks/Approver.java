// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A portal admin at work: has a token that is valid, however long the work takes. */
final class Approver implements AutoCloseable {
    /** A token works for a minute. */
    private static final int RENEWAL_SECONDS = 25;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile String token;

    Approver(PortalUrls realm) {
        Runnable renewal = () -> token = realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD);
        renewal.run();
        clock.scheduleAtFixedRate(renewal, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
    }

    String token() {
        return token;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
