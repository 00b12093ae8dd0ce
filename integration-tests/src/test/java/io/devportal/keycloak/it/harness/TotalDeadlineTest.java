// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run within this run, whose only test hangs. */
final class TotalDeadlineTest {
    /** Until the test stands where it hangs, also on a busy machine. */
    private static final Duration TIME_TO_HANG = Duration.ofSeconds(3);

    private static final CountDownLatch NEVER_DONE = new CountDownLatch(1);

    static final class Hanging {
        @Test
        void forEver() throws InterruptedException {
            NEVER_DONE.await();
        }
    }

    @Test
    void namesTheTestAndWhereEachThreadStands() throws Exception {
        CompletableFuture<String> report = new CompletableFuture<>();
        TotalDeadline deadline = new TotalDeadline(TIME_TO_HANG, text -> {
            report.complete(text);
            NEVER_DONE.countDown();
        });

        run(Hanging.class, deadline);

        assertThat(report.get(1, TimeUnit.SECONDS))
                .contains("forEver()", "Hanging", "\"" + Thread.currentThread().getName() + "\" WAITING")
                .contains("java.util.concurrent.CountDownLatch.await", "TotalDeadlineTest.java")
                .contains("Child processes:");
    }

    static final class Quick {
        @Test
        void done() {}
    }

    @Test
    void withoutADeadlineNothingEnds() {
        CompletableFuture<String> report = new CompletableFuture<>();

        run(Quick.class, new TotalDeadline(Duration.ZERO, report::complete));

        assertThat(report).isNotDone();
    }

    @Test
    void minutesMayBeFractions() {
        assertThat(TotalDeadline.minutes("28")).isEqualTo(Duration.ofMinutes(28));
        assertThat(TotalDeadline.minutes("0.5")).isEqualTo(Duration.ofSeconds(30));
    }

    private static void run(Class<?> tests, TotalDeadline deadline) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone).execute(request, deadline);
    }
}
