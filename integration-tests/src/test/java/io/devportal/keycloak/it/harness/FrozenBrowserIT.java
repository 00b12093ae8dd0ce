// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that stands still does not keep the run, nor does it fail the next test. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Nothing freezes a process there")
@Tag("harness")
final class FrozenBrowserIT {
    /** A browser that is not frozen opens and closes a window in less, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For a machine with other work. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final List<String> said = new ArrayList<>();

    @AutoClose
    private final Browsers browsers = new Browsers(PATIENCE, said::add);

    @AutoClose
    private final Browsers patient = new Browsers(SLACK, said::add);

    @ParameterizedTest
    @ValueSource(strings = {"chromium", "driver"})
    void closingEndsInTimeAndTheNextTestGetsAnotherBrowser(String part) {
        Browser stuck = browsers.newBrowser();
        stuck.page().setContent("<h1>One</h1>");
        stuck.newPerson();
        List<ProcessHandle> processes = processes(stuck);
        freeze(part.equals("driver") ? processes.get(0) : processes.get(1));

        assertThat(timeOf(stuck::close)).isLessThan(PATIENCE.plus(SLACK));

        assertThat(said).hasSize(1).first().asString().contains("did not close", "gets another one");
        Await.until("The end of the frozen processes", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertWorks(browsers.newBrowser());
    }

    @Test
    void aBrowserThatFrozeBetweenTwoTestsIsReplaced() {
        Browser first = browsers.newBrowser();
        first.page();
        first.close();
        freeze(processes(first).get(1));

        assertWorks(browsers.newBrowser());

        assertThat(said).hasSize(1).first().asString().contains("does not answer");
    }

    @Test
    void aBrowserThatAnswersStaysTheSame() {
        Browser first = patient.newBrowser();
        first.page();
        first.close();

        Browser second = patient.newBrowser();

        assertWorks(second);
        assertThat(processes(second).get(0)).isEqualTo(processes(first).get(0));
        assertThat(said).isEmpty();
    }

    private static void assertWorks(Browser browser) {
        Page page = browser.page();
        page.setContent("<h1>Two</h1>");
        assertThat(page.locator("h1").textContent()).isEqualTo("Two");
        browser.close();
    }

    /** The driver, the browser, and what that has started. */
    private static List<ProcessHandle> processes(Browser browser) {
        ProcessHandle driver = browser.processes().driver().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(driver));
        all.addAll(driver.children().toList());
        all.addAll(driver.descendants().toList());
        return all;
    }

    private static void freeze(ProcessHandle process) {
        try {
            int code = new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration timeOf(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
