// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.function.Supplier;

/** A Chromium. Opening, closing and a sign of life take no longer than its patience; then it is ended, also when it is frozen. */
final class RunningBrowser implements AutoCloseable {
    /** For clicks, waits and page loads: fails the test, and the browser lives on. */
    private static final Duration ACTION = Duration.ofSeconds(30);

    private static final int TRIES_TO_SETTLE = 3;

    private final Duration patience;
    private final BrowserProcesses processes = new BrowserProcesses();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    RunningBrowser(Duration patience) {
        this.patience = patience;
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

    /** False when it did not close in time, or could not; then the browser is of no use any more. */
    boolean close(BrowserContext person) {
        return succeeds(() -> {
            person.pages().forEach(RunningBrowser::settle);
            person.close();
            return person;
        });
    }

    /**
     * Chromium (148 to 156) answers that it closes a page which is just taking over a new document, and forgets about it;
     * Playwright (1.62.0) then waits for ever: crbug.com/536385539, github.com/microsoft/playwright/issues/42366. A
     * test that ends with the answer to its last click leaves a page in that state. An empty document that has arrived
     * is not in it.
     */
    private static void settle(Page page) {
        var options = new Page.NavigateOptions().setTimeout(5000).setWaitUntil(WaitUntilState.COMMIT);
        for (int i = 0; i < TRIES_TO_SETTLE && !page.isClosed(); i++) {
            try {
                page.navigate("about:blank", options);
                return;
            } catch (PlaywrightException another) {
                // another document has arrived meanwhile
            }
        }
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
