// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.time.Duration;
import java.util.List;

/** How long somebody who signs up waits for the page: R-02. */
final class SlowMailFigure implements Figure {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Stage stage;

    SlowMailFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "slow-mail";
    }

    @Override
    public Section take() {
        try (SlowMailServer slowServer = SlowMailServer.listen(SILENCE)) {
            Pair<PortalUrls> quick = stage.realmsThatWriteMails("quick-mail", stage.mailPort());
            Pair<PortalUrls> slow = stage.realmsThatWriteMails("slow-mail", slowServer.port());
            for (int i = 0; i < 10; i++) {
                millis(quick.stock());
                millis(quick.pack());
            }
            Pair<Series> quickTimes = stage.manyTurns().take(edition -> millis(quick.of(edition)));
            Pair<Series> slowTimes = stage.turns().take(edition -> millis(slow.of(edition)));
            boolean holds = slowTimes.pack().median() < 2 * quickTimes.pack().median();
            Row waiting =
                    Row.ratio("Sign-up until there is a page, the mail server answers after 10 s", "ms", slowTimes, 0);
            return Section.ofEditions(List.of(
                    Row.ratio("Sign-up until there is a page, quick mail server", "ms", quickTimes, 0),
                    new Row(
                            waiting.figure(),
                            waiting.stock(),
                            waiting.pack(),
                            waiting.comparison(),
                            "no wait for the mail",
                            holds)));
        }
    }

    private static double millis(PortalUrls realm) {
        SignUp person = new SignUp(realm);
        return Stage.millis(person::submitAndRead);
    }
}
