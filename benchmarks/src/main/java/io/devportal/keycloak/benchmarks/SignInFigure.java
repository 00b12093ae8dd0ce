// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/** What an ordinary login costs somebody for whom nothing is pending: R-24. */
final class SignInFigure implements Figure {
    private static final String REALM = "sign-in";
    private static final String WITHOUT_ROW = "lena@portal.example";
    private static final String WITH_ROW = "noah@portal.example";
    private static final String ACTIVATED =
            """
            insert into portal_account (id, realm_id, origin, account_status, row_version, link_generation, created_at)
                select u.id, u.realm_id, 'REGISTRATION', 'ACTIVE', 2, 1, 0
                from user_entity u join realm r on r.id = u.realm_id where r.name = '%s' and u.username = '%s'
            """
                    .formatted(REALM, WITH_ROW);

    private final Stage stage;

    SignInFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> realms = stage.realms(REALM, stage.mailPort());
        stage.portals().pack().database().execute(ACTIVATED);
        for (String person : List.of(WITHOUT_ROW, WITH_ROW)) {
            // warms the caches, and the JVM for its hashing of passwords
            stage.manyTurns().take(edition -> millis(realms.of(edition), person));
        }
        return Section.ofEditions(List.of(
                statements("Login POST, person whom the pack never held back: SQL statements", realms, WITHOUT_ROW),
                statements("Login POST, person whom the pack activated: SQL statements", realms, WITH_ROW),
                Row.ratio(
                        "Login POST, person whom the pack activated: time",
                        "ms",
                        stage.manyTurns().take(edition -> millis(realms.of(edition), WITH_ROW)),
                        0)));
    }

    private static double millis(PortalUrls realm, String person) {
        return Stage.millis(new Login(realm, person)::submit);
    }

    private Row statements(String figure, Pair<PortalUrls> realms, String person) {
        Pair<Series> taken = stage.turns()
                .take(edition -> stage.count("sign-in", edition, new Login(realms.of(edition), person)::submit));
        return Row.statements(figure, taken, 1);
    }
}
