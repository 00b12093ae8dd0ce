// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an application costs with its tokens, once somebody has signed in. */
final class TokenFigure implements Figure {
    private static final String PERSON = "lena@portal.example";
    /** Within the second of the login, a refresh has nothing to note. */
    private static final Duration NEXT_SECOND = Duration.ofMillis(1100);

    private final Stage stage;

    TokenFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> realms = stage.realms("tokens", stage.mailPort());
        Visit warmUp = new Visit();
        stage.turns().take(edition -> warmUp.count(edition, realms.of(edition)));
        Visit visit = new Visit();
        stage.turns().take(edition -> visit.count(edition, realms.of(edition)));
        return Section.ofEditions(List.of(
                Row.statements("Token for a code: SQL statements", visit.code, 0),
                Row.statements("Userinfo: SQL statements", visit.userinfo, 0),
                Row.statements("Token by refresh: SQL statements", visit.refresh, 0)));
    }

    private final class Visit {
        private final Pair<Series> code = Pair.of(edition -> new Series());
        private final Pair<Series> userinfo = Pair.of(edition -> new Series());
        private final Pair<Series> refresh = Pair.of(edition -> new Series());

        double count(Edition edition, PortalUrls realm) {
            URI back = URI.create(new Login(realm, PERSON).submit().header("Location"));
            JsonNode[] tokens = new JsonNode[1];
            code.of(edition).add(stage.count("code", edition, () -> tokens[0] = redeem(realm, back)));
            ApiClient bearer =
                    ApiClient.withToken(tokens[0].path("access_token").asText());
            userinfo.of(edition).add(stage.count("userinfo", edition, () -> bearer.send(
                            "GET", realm.of("protocol/openid-connect/userinfo"), null)
                    .expect(200)));
            Stage.pause(NEXT_SECOND);
            Map<String, String> form = Map.of(
                    "grant_type", "refresh_token",
                    "client_id", "developer-portal",
                    "refresh_token", tokens[0].path("refresh_token").asText());
            double statements = stage.count("refresh", edition, () -> ApiClient.anonymous()
                    .postForm(realm.of("protocol/openid-connect/token"), form)
                    .expect(200));
            refresh.of(edition).add(statements);
            return statements;
        }
    }

    private static JsonNode redeem(PortalUrls realm, URI back) {
        return realm.redeem(FormEncoding.parse(back.getQuery()).get("code"))
                .expect(200)
                .json();
    }
}
