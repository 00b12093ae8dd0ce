// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this JVM is doing: its threads, and the processes that it has started. */
final class JvmState {

    private JvmState() {}

    static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getId()))
                .map(JvmState::thread)
                .collect(Collectors.joining("\n", "Threads:\n", "\n"));
    }

    private static String thread(Map.Entry<Thread, StackTraceElement[]> entry) {
        Thread thread = entry.getKey();
        return "  \"" + thread.getName() + "\" " + thread.getState()
                + Stream.of(entry.getValue()).map(line -> "\n      at " + line).collect(Collectors.joining());
    }

    /** Programs without their arguments, which may hold what does not belong into a log. */
    static String children() {
        return ProcessHandle.current()
                .descendants()
                .map(process ->
                        "  " + process.pid() + " " + process.info().command().orElse("?"))
                .collect(Collectors.joining("\n", "Child processes:\n", "\n"));
    }
}
