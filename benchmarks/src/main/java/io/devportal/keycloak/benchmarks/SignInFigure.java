// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.tryit.PortalUrls;
import io.devportal.keycloak.tryit.http.ApiClient;
import io.devportal.keycloak.tryit.http.ApiResponse;
import io.devportal.keycloak.tryit.http.FormEncoding;
import io.devportal.keycloak.tryit.http.HtmlForm;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What an ordinary login costs somebody for whom nothing is pending, and what the tokens cost afterwards: R-24. */
final class SignInFigure implements Figure {
    private static final String WITHOUT_ROW = "lena@portal.example";
    private static final String WITH_ROW = "noah@portal.example";
    private static final String FRESH_REALM = "sign-in";

    private final Stage stage;

    SignInFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public List<Row> take() {
        Pair<PortalUrls> realms = Pair.of(
                edition -> stage.portals().of(edition).newRealm(FRESH_REALM, shape -> shape.mailTo(stage.mailPort())));
        stage.portals()
                .pack()
                .database()
                .execute(
                        """
                insert into portal_account (id, realm_id, origin, account_status, row_version, link_generation, created_at)
                select u.id, u.realm_id, 'REGISTRATION', 'ACTIVE', 2, 1, 0 from user_entity u
                join realm r on r.id = u.realm_id where r.name = '%s' and u.username = '%s'
                """
                                .formatted(FRESH_REALM, WITH_ROW));
        for (int i = 0; i < 10; i++) {
            for (Edition edition : Edition.values()) {
                new Login(realms.of(edition), WITH_ROW).submit();
                new Login(realms.of(edition), WITHOUT_ROW).submit();
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(login("Login POST, person without a row of ours: SQL statements", realms, WITHOUT_ROW));
        rows.add(login("Login POST, person whom the portal activated: SQL statements", realms, WITH_ROW));
        rows.add(Row.ratio(
                "Login POST",
                "ms",
                stage.turns().take(edition -> {
                    Login login = new Login(realms.of(edition), WITH_ROW);
                    return Stage.millis(login::submit);
                }),
                0));
        rows.addAll(tokens(realms));
        return rows;
    }

    private Row login(String figure, Pair<PortalUrls> realms, String person) {
        return row(
                figure,
                stage.turns()
                        .take(edition ->
                                count("sign-in-" + person, edition, new Login(realms.of(edition), person)::submit)),
                1);
    }

    private List<Row> tokens(Pair<PortalUrls> realms) {
        Pair<Series> codes = Pair.of(edition -> new Series());
        Pair<Series> userinfos = Pair.of(edition -> new Series());
        Pair<Series> refreshes = stage.turns().take(edition -> {
            PortalUrls realm = realms.of(edition);
            HttpPage signedIn = new Login(realm, WITH_ROW).submit();
            String code = FormEncoding.parse(
                            URI.create(signedIn.header("Location")).getQuery())
                    .get("code");
            AtomicReference<ApiResponse> tokens = new AtomicReference<>();
            codes.of(edition)
                    .add(count(
                            "code", edition, () -> tokens.set(realm.redeem(code).expect(200))));
            String accessToken = tokens.get().json().path("access_token").asText();
            userinfos.of(edition).add(count("userinfo", edition, () -> ApiClient.withToken(accessToken)
                    .send("GET", realm.of("protocol/openid-connect/userinfo"), null)
                    .expect(200)));
            Map<String, String> form = Map.of(
                    "grant_type", "refresh_token",
                    "client_id", "developer-portal",
                    "refresh_token", tokens.get().json().path("refresh_token").asText());
            return count("refresh", edition, () -> ApiClient.anonymous()
                    .postForm(realm.of("protocol/openid-connect/token"), form)
                    .expect(200));
        });
        return List.of(
                row("Token for a code: SQL statements", codes, 0),
                row("Token by refresh: SQL statements", refreshes, 0),
                row("Userinfo: SQL statements", userinfos, 0));
    }

    private double count(String name, Edition edition, Runnable deed) {
        Statements seen = stage.statements(edition, deed);
        stage.keep(name, edition, seen);
        return seen.count();
    }

    private static Row row(String figure, Pair<Series> taken, int more) {
        return Row.statements(figure, taken.stock().median(), taken.pack().median(), more);
    }

    /** One person in front of a filled sign-in form. */
    private static final class Login {
        private final HttpBrowser browser = new HttpBrowser();
        private final HtmlForm form;

        Login(PortalUrls realm, String person) {
            form = browser.get(realm.signIn())
                    .form("#kc-form-login")
                    .with("username", person)
                    .with("password", Portal.DEMO_PASSWORD);
        }

        HttpPage submit() {
            HttpPage answer = browser.followRedirects(false).submit(form);
            if (!answer.header("Location").contains("code=")) {
                throw new IllegalStateException("Not signed in: " + answer.status() + " " + answer.text());
            }
            return answer;
        }
    }
}
