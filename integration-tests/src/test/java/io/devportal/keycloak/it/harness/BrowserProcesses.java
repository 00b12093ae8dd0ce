// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Playwright's driver and the browsers below it. Playwright waits without end for many of their answers, in the thread that
 * asked and in no other: what ends a wait is the end of these processes, with an exception for the one who waits.
 */
final class BrowserProcesses {
    private static final String DRIVER = "node";
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "browser-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<ProcessHandle> others = drivers().collect(Collectors.toSet());
    private volatile Optional<ProcessHandle> driver = Optional.empty();
    private volatile boolean ended;

    /** Starts the driver; all drivers that were there before this object was made are somebody else's. */
    <T> T start(Duration deadline, Supplier<T> creation) {
        T created = within(deadline, creation);
        driver = newDriver();
        return created;
    }

    /** Does something with the browser. Its processes end when that takes longer, and the deed with an exception. */
    <T> T within(Duration deadline, Supplier<T> deed) {
        ScheduledFuture<?> alarm = CLOCK.schedule(this::end, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return deed.get();
        } finally {
            alarm.cancel(false);
        }
    }

    /** Also when they are frozen. */
    void end() {
        ended = true;
        driver.or(this::newDriver).ifPresent(process -> {
            // the driver first would leave the others without the parent by which they are found
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    boolean haveEnded() {
        return ended || driver.filter(ProcessHandle::isAlive).isEmpty();
    }

    Optional<ProcessHandle> driver() {
        return driver;
    }

    private Optional<ProcessHandle> newDriver() {
        return drivers().filter(process -> !others.contains(process)).findFirst();
    }

    private static Stream<ProcessHandle> drivers() {
        return ProcessHandle.current().children().filter(process -> process.info()
                .command()
                .map(command -> new File(command).getName())
                .filter(name -> name.startsWith(DRIVER))
                .isPresent());
    }
}
