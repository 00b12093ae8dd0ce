// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A regex and a password on which a regex engine that has no limit works for seconds, or for ever. */
record CatastrophicPair(String regex, String password) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20;
    private static final int TURNS = 9;

    /** @param file of the jar's own tests; one line each: regex, text, how often it stands in the password, end of it */
    static List<CatastrophicPair> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new CatastrophicPair(
                            columns[0], columns[1].repeat(Integer.parseInt(columns[2])) + columns[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time until our rules have refused the password, in code that has run before. */
    double millis() {
        PasswordRules rules = EffectiveRules.of(regex, List.of()).rules();
        Series times = new Series();
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            rules.judge(password);
            if (turn >= 0) {
                times.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            }
        }
        return times.median();
    }
}
