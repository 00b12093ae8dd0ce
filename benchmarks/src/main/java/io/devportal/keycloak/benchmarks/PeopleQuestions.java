// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an admin asks about people, of both sides: of ours in one request, of Keycloak's Admin API in one for the page and one
 * for the organizations of each row.
 */
final class PeopleQuestions {
    private static final int PAGE = 20;

    private final Portal stock;
    private final PortalUrls realm;
    private final String adminUrl;

    PeopleQuestions(Pair<Portal> portals, PortalUrls realm) {
        this.stock = portals.stock();
        this.realm = realm;
        this.adminUrl = stock.server().baseUrl() + "/admin/realms/" + realm.realm();
    }

    /**
     * @param ours below our API
     * @param theirs below the Admin API of the realm
     * @param asOrgAdmin whether ours is asked by somebody who administers one organization
     */
    record Question(String figure, String ours, String theirs, boolean asOrgAdmin) {
        static Question list(String figure, String ours, String theirs) {
            return new Question(
                    figure,
                    ours + (ours.contains("?") ? "&" : "?") + "max=" + PAGE,
                    theirs + (theirs.contains("?") ? "&" : "?") + "max=" + PAGE,
                    false);
        }

        static Question search(String figure, String text) {
            return list(figure, "users?search=" + text, "users?search=*" + text + "*");
        }

        static Question email(String figure, String text) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            return list(figure, "users?email=" + encoded, "users?email=" + encoded);
        }
    }

    Runnable ask(Edition edition, Question question, ApiClient admin, ApiClient orgAdmin) {
        if (edition == Edition.PACK) {
            ApiClient caller = question.asOrgAdmin() ? orgAdmin : admin;
            return () -> caller.send("GET", realm.api(question.ours()), null).expect(200);
        }
        ApiClient keycloak = stock.admin();
        return () -> {
            JsonNode rows = keycloak.send("GET", adminUrl + "/" + question.theirs(), null)
                    .expect(200)
                    .json();
            for (JsonNode row : rows) {
                String organizations =
                        "/organizations/members/" + row.path("id").asText() + "/organizations";
                keycloak.send("GET", adminUrl + organizations, null).expect(200);
            }
        };
    }
}
