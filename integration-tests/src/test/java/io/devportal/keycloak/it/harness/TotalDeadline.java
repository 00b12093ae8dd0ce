// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends a JVM that has been testing for {@code -Dit.deadline} minutes, whatever it hangs in: red, with the names of what was
 * running and the stack of every thread. Tests have time limits of their own, what happens before and after them has not.
 */
public final class TotalDeadline implements TestExecutionListener {
    private static final Timer TIMER = new Timer("total-deadline", true);

    private final Duration deadline;
    /** How long this JVM had been running when the deadline began to count. */
    private final Duration begin;

    private final Consumer<String> end;
    /** By the order in which they started. */
    private final Map<Long, TestIdentifier> running = new ConcurrentSkipListMap<>();

    private long started;
    private TimerTask alarm;

    /** What the services file names. JUnit may begin anew for each class; the deadline does not. */
    public TotalDeadline() {
        this(minutes(System.getProperty("it.deadline", "0")), Duration.ZERO, TotalDeadline::halt);
    }

    /** @param deadline none, if zero */
    TotalDeadline(Duration deadline, Consumer<String> end) {
        this(deadline, uptime(), end);
    }

    private TotalDeadline(Duration deadline, Duration begin, Consumer<String> end) {
        this.deadline = deadline;
        this.begin = begin;
        this.end = end;
    }

    static Duration minutes(String text) {
        return Duration.ofSeconds(Math.round(Double.parseDouble(text) * 60));
    }

    private static Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!deadline.isZero()) {
            alarm = new End();
            TIMER.schedule(
                    alarm, Math.max(1, deadline.minus(uptime().minus(begin)).toMillis()));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (alarm != null) {
            alarm.cancel();
        }
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        running.put(started++, test);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        running.values().remove(test);
    }

    private final class End extends TimerTask {
        @Override
        public void run() {
            StringBuilder report = new StringBuilder("The tests were not done after " + deadline.toSeconds()
                    + " s (-Dit.deadline=minutes) and were ended. Running:\n");
            running.values().forEach(test -> report.append("  ")
                    .append(test.getDisplayName())
                    .append("  ")
                    .append(test.getUniqueId())
                    .append('\n'));
            end.accept(report.append(JvmState.threads())
                    .append(JvmState.children())
                    .toString());
        }
    }

    /** Past Maven's channel, which a hanging JVM may not get to use any more; hooks could hang as well. */
    private static void halt(String report) {
        try (PrintStream console =
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            console.println(report);
            Files.writeString(TestFiles.target().resolve("deadline.txt"), report);
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(1);
        }
    }
}
