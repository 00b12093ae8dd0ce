// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Runs work on threads of its own. (Keycloak's executors, 26.7.3, have four per purpose.) Nothing here throws:
 * refused work is picked up by a timer, or was optional.
 *
 * @param purpose the name of the executor
 */
public record Background(KeycloakSessionFactory factory, String purpose) {

    private static final Logger LOG = Logger.getLogger(Background.class);

    /** Purpose and key of what a thread of this node works at, or is about to. */
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    /** Soon; false when it will not be done. */
    public boolean run(Runnable task) {
        return hand(task, Duration.ZERO);
    }

    /** After a pause; false when it will not be done. */
    public boolean runLater(Duration pause, Runnable task) {
        return hand(task, pause);
    }

    /**
     * Soon, unless this node is at it already.
     *
     * @param key of a realm, for instance
     * @param task whether to go on with {@code then}
     * @param then runs when the key is free again, for what came in too late for the task
     */
    public void runAlone(String key, BooleanSupplier task, Runnable then) {
        String work = purpose + ' ' + key;
        if (!AT_WORK.add(work)) {
            return;
        }
        boolean accepted = run(() -> {
            boolean goesOn = false;
            try {
                goesOn = task.getAsBoolean();
            } finally {
                AT_WORK.remove(work);
            }
            if (goesOn) {
                then.run();
            }
        });
        if (!accepted) {
            AT_WORK.remove(work);
        }
    }

    private boolean hand(Runnable task, Duration pause) {
        try (KeycloakSession session = factory.create()) {
            Executor executor = session.getProvider(ExecutorsProvider.class).getExecutor(purpose);
            later(executor, pause).execute(() -> attempt(task));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debugf(e, "All threads of %s are busy", purpose);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s did not start", purpose);
        }
        return false;
    }

    private static Executor later(Executor executor, Duration pause) {
        return pause.isZero()
                ? executor
                : CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS, executor);
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", purpose);
        }
    }
}
