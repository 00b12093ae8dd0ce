// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/** Whether an org admin with a stopwatch learns whose address has an account elsewhere: F-03. Both sides are the pack's. */
final class InvitedAddressFigure implements Figure {
    private static final String REALM = "invited-address";
    private static final String ORG_ADMIN = "lena@portal.example";
    private static final int TIMES = 200;
    private static final int WARM_UP = 40;

    private static final String KNOWN =
            """
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
                select gen_random_uuid(), r.id, address, address, address, true, true, 'Grace', 'Hopper', n, 0
                from generate_series(1, %2$d) n, realm r,
                    lateral (select 'person-' || n || '@known.example' address) a
                where r.name = '%1$s';
            insert into user_role_mapping (user_id, role_id)
                select u.id, r.default_role from user_entity u join realm r on r.id = u.realm_id
                where r.name = '%1$s' and u.email like '%%@known.example';
            analyze;
            """;

    private final Stage stage;
    private int asked;

    InvitedAddressFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "invited-address";
    }

    @Override
    public Section take() {
        PortalUrls realm = stage.realms(REALM, stage.mailPort()).pack();
        stage.portals().pack().database().execute(KNOWN.formatted(REALM, 2 * (WARM_UP + TIMES)));
        String organization = organization(realm);
        for (int i = 0; i < WARM_UP; i++) {
            millis(realm, organization, "new.example");
            millis(realm, organization, "known.example");
        }
        Pair<Series> times = new Turns(TIMES)
                .take(edition ->
                        millis(realm, organization, edition == Edition.STOCK ? "new.example" : "known.example"));
        double right = times.stock().toldApartFrom(times.pack());
        return new Section(
                "a new address",
                "an address with an account elsewhere",
                List.of(
                        Row.ratio("Invitation by an org admin, POST: time", "ms", times, 0),
                        new Row(
                                "Invitation by an org admin, POST: p5 to p95",
                                range(times.stock()),
                                range(times.pack()),
                                "",
                                "",
                                null),
                        new Row(
                                "Invitation by an org admin: right guesses from one answer, by the best limit",
                                "",
                                Row.text("%.0f %%", 100 * right),
                                "",
                                "at most 65 %",
                                right <= 0.65)));
    }

    private static String range(Series times) {
        return Row.number(times.percentile(5)) + " to " + Row.number(times.percentile(95)) + " ms";
    }

    /** Of the one whom our API makes its org admin. Its id. */
    private static String organization(PortalUrls realm) {
        ApiClient admin = ApiClient.withToken(realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD));
        admin.send("PUT", realm.api("settings"), "{\"maxInvitationsPerDay\":1000000}")
                .expect(200);
        var organization = admin.send("POST", realm.api("organizations"), "{\"name\":\"Initech\"}")
                .expect(201)
                .json();
        String person = admin.send("GET", realm.api("users?email=" + ORG_ADMIN), null)
                .expect(200)
                .json()
                .at("/users/0/id")
                .asText();
        String seat = "users/" + person + "/organizations/"
                + organization.path("alias").asText();
        admin.send("PUT", realm.api(seat), "{\"role\":\"org-admin\"}").expect(200);
        return organization.path("id").asText();
    }

    private double millis(PortalUrls realm, String organization, String domain) {
        // a token works for some minutes
        ApiClient caller = ApiClient.withToken(realm.token(ORG_ADMIN, Portal.DEMO_PASSWORD));
        String body =
                """
                {"kind":"org-user","firstName":"Grace","lastName":"Hopper","email":"person-%d@%s",
                 "organizations":[{"id":"%s","role":"developer"}]}"""
                        .formatted(++asked, domain, organization);
        return Stage.millis(() -> caller.send("POST", realm.api("users"), body).expect(201));
    }
}
