// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** What people felt in one run under load: the times of each step in milliseconds, and the steps that failed. And what it cost. */
final class LoadResult {
    private final Map<String, Series> times = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private double cpuSeconds;

    synchronized void took(String step, double millis) {
        times.computeIfAbsent(step, name -> new Series()).add(millis);
    }

    synchronized void failed(String step) {
        errors.merge(step, 1, Integer::sum);
    }

    synchronized void cost(double newCpuSeconds) {
        cpuSeconds = newCpuSeconds;
    }

    /** For each journey, and the login that comes with it. */
    synchronized double cpuMillis() {
        return 1000 * cpuSeconds / times(LoadSteps.JOURNEY).size();
    }

    synchronized Series times(String step) {
        return times.getOrDefault(step, new Series());
    }

    synchronized int errors() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether nothing failed, and no step but the slowest of a hundred took longer. */
    synchronized boolean keepsWithin(double millis) {
        return errors.isEmpty()
                && times.entrySet().stream()
                        .filter(step -> !LoadSteps.WHOLE.contains(step.getKey()))
                        .allMatch(step -> step.getValue().percentile(99) <= millis);
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder("failed: " + errors);
        times.forEach((step, series) -> text.append(Row.text(
                "; %s %d times, p50 %.0f ms, p99 %.0f ms",
                step, series.size(), series.median(), series.percentile(99))));
        return text.toString();
    }
}
