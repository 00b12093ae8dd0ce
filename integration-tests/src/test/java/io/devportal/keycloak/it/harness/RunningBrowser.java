// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A Chromium. Opening, closing and a sign of life take no longer than its patience; then it is ended, also when it is frozen. */
final class RunningBrowser implements AutoCloseable {
    /** For clicks, waits, page loads and what is expected of a page: fails the test, and the browser lives on. */
    private static final Duration ACTION = Duration.ofSeconds(30);

    private final Duration patience;
    private final BrowserProcesses processes = new BrowserProcesses();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    RunningBrowser(Duration patience) {
        this.patience = patience;
        PlaywrightAssertions.setDefaultAssertionTimeout(ACTION.toMillis());
        BrowserLauncher launcher = new BrowserLauncher();
        try {
            playwright = processes.start(launcher.timeToCreate(), launcher::create);
            chromium = processes.within(BrowserLauncher.TIME_TO_LAUNCH, () -> launcher.launch(playwright));
        } catch (PlaywrightException e) {
            processes.end();
            throw new IllegalStateException(
                    "No browser starts here. Install Chromium or Chrome (Debian: apt-get install chromium).", e);
        }
    }

    /** Whether it can be worked with. */
    boolean answers() {
        return !processes.haveEnded()
                && succeeds(() -> {
                    CDPSession session = chromium.newBrowserCDPSession();
                    session.send("Browser.getVersion");
                    session.detach();
                    return session;
                });
    }

    BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext person = processes.within(patience, () -> chromium.newContext(options));
        person.setDefaultTimeout(ACTION.toMillis());
        person.setDefaultNavigationTimeout(ACTION.toMillis());
        return person;
    }

    /** Closes all windows. False when they did not close in time, or could not; then the browser is of no use any more. */
    boolean close(List<BrowserContext> people) {
        return succeeds(() -> {
            OpenPages.close(chromium);
            people.forEach(BrowserContext::close);
            return people;
        });
    }

    private boolean succeeds(Supplier<?> deed) {
        try {
            processes.within(patience, deed);
        } catch (PlaywrightException e) {
            return false;
        }
        return !processes.haveEnded();
    }

    BrowserProcesses processes() {
        return processes;
    }

    /** What does not end by itself is ended. */
    @Override
    public void close() {
        succeeds(() -> {
            chromium.close();
            playwright.close();
            return chromium;
        });
        processes.end();
    }
}
