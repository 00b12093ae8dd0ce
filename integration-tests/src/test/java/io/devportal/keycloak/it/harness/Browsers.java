// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import java.util.function.Consumer;

/** The browser that all tests share; one that does not answer any more is ended, and the next test gets another one. */
final class Browsers implements AutoCloseable {
    private final Duration patience;
    private final Consumer<String> progress;
    private RunningBrowser running;

    /**
     * @param patience how long a browser may take to close a window
     * @param progress receives one line when a browser had to be ended
     */
    Browsers(Duration patience, Consumer<String> progress) {
        this.patience = patience;
        this.progress = progress;
    }

    /** The windows of one test. */
    Browser newBrowser() {
        if (running != null && !running.answers()) {
            replace("The browser does not answer");
        }
        if (running == null) {
            running = new RunningBrowser(patience);
        }
        return new Browser(this, running);
    }

    /** Called for a browser that did not close its windows. */
    void giveUp(RunningBrowser stuck) {
        if (running == stuck) {
            replace("The browser did not close its windows within " + patience.toSeconds() + " s");
        }
    }

    private void replace(String reason) {
        running.processes().end();
        running = null;
        progress.accept(reason + ". It was ended; the next test gets another one.");
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
