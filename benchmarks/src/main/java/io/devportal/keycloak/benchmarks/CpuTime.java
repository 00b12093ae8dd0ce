// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of a process and its children. The operating system tells it only while they live. */
final class CpuTime {

    private CpuTime() {}

    static double seconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .map(part -> part.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
