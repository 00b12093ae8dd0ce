// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints at the end of a run where its time went: from the moment that JUnit began with a class until it had closed all
 * that belongs to the class. The first class on a database also pays for the start of its server.
 */
public final class SlowestClasses implements TestExecutionListener {
    private static final int SHOWN = 10;

    private final Map<TestIdentifier, Long> starts = new ConcurrentHashMap<>();
    private final Map<String, Duration> times = new ConcurrentHashMap<>();
    private TestPlan plan;
    private long start;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        start = System.nanoTime();
        times.clear();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)
                && !plan.getParent(test).filter(SlowestClasses::isClass).isPresent()) {
            starts.put(test, System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long began = starts.remove(test);
        if (began != null) {
            times.put(test.getDisplayName(), since(began));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (times.size() > 1) {
            System.out.println(report(times, since(start)));
        }
    }

    static String report(Map<String, Duration> times, Duration total) {
        Duration inClasses = times.values().stream().reduce(Duration.ZERO, Duration::plus);
        StringBuilder text = new StringBuilder(String.format(
                "[time] %d classes in %d s, %d s of it outside of them. The slowest:",
                times.size(), total.toSeconds(), total.minus(inClasses).toSeconds()));
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> text.append(
                        String.format("%n[time] %6.1f s  %s", entry.getValue().toMillis() / 1000.0, entry.getKey())));
        return text.toString();
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
