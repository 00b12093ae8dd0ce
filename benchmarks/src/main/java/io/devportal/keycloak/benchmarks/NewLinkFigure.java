// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/** Whether somebody with a stopwatch learns who waits for an activation link: K-05. Both sides are the pack's. */
final class NewLinkFigure implements Figure {
    private static final String WAITING = "waits@globex.example";
    private static final String UNKNOWN = "nobody@globex.example";

    private final Stage stage;

    NewLinkFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "new-link";
    }

    @Override
    public Section take() {
        PortalUrls realm =
                stage.realmsThatWriteMails("new-link", stage.mailPort()).pack();
        ApiClient.withToken(realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD))
                .send("PUT", realm.api("settings"), "{\"approval\":\"automatic\"}")
                .expect(200);
        new SignUp(realm, WAITING).submitAndRead();
        for (int i = 0; i < 10; i++) {
            millis(realm, UNKNOWN);
            millis(realm, WAITING);
        }
        Pair<Series> times =
                stage.manyTurns().take(edition -> millis(realm, edition == Edition.STOCK ? UNKNOWN : WAITING));
        return new Section(
                "an unknown address",
                "an address that waits",
                List.of(
                        Row.ratio("New link POST: time", "ms", times, 0),
                        new Row(
                                "New link POST: p95",
                                Row.number(times.stock().percentile(95)) + " ms",
                                Row.number(times.pack().percentile(95)) + " ms",
                                "",
                                "",
                                null)));
    }

    private static double millis(PortalUrls realm, String address) {
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(realm.of("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", address);
        return Stage.millis(() -> browser.submit(form));
    }
}
