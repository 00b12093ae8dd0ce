// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.retention;

import io.devportal.keycloak.usermanagement.approval.LeftAssignments;
import io.devportal.keycloak.usermanagement.approval.StaleRequests;
import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.background.ServerOption;
import io.devportal.keycloak.usermanagement.background.Workers.Worker;
import io.devportal.keycloak.usermanagement.invitation.StaleInvitations;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;

/** Runs every ten minutes on every node. Each step is a conditional change, so nodes need not coordinate. */
public final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String NAME = "portal-housekeeping";
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final KeycloakSessionFactory factory;
    // by Keycloak's clock and not by the timer's, which knows nothing of a clock that is set
    private final AtomicLong next = new AtomicLong(Time.currentTimeMillis() + INTERVAL.toMillis());

    private Housekeeping(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    public static Worker worker(KeycloakSessionFactory factory) {
        Duration look = ServerOption.HOUSEKEEPING_INTERVAL.configured();
        return new Worker(NAME, look, look, () -> new Housekeeping(factory)::wake);
    }

    private void wake() {
        long now = Time.currentTimeMillis();
        long due = next.get();
        // a clock that was set back would put the next time far off
        boolean isDue = now >= due || now < due - INTERVAL.toMillis();
        if (isDue && next.compareAndSet(due, now + INTERVAL.toMillis())) {
            new Background(factory, NAME).run(this::run);
        }
    }

    private void run() {
        attempt(new StaleRequests(factory)::end);
        attempt(new StaleInvitations(factory)::end);
        attempt(new LeftAssignments(factory)::end);
        attempt(new Retention(factory)::purge);
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("The housekeeping failed; it is tried again later", e);
        }
    }
}
