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

    private final PortalUrls realm;
    private final String adminUrl;
    private final HeldToken keycloak;
    private final HeldToken admin;
    private final HeldToken orgAdmin;

    /** @param orgAdmin address of somebody who administers one organization */
    PeopleQuestions(Portal stock, PortalUrls realm, String orgAdmin) {
        this.realm = realm;
        this.adminUrl = stock.server().baseUrl() + "/admin/realms/" + realm.realm();
        this.keycloak = new HeldToken(stock::admin);
        this.admin = new HeldToken(() -> ApiClient.withToken(realm.token(Portal.ADMIN, Portal.DEMO_PASSWORD)));
        this.orgAdmin = new HeldToken(() -> ApiClient.withToken(realm.token(orgAdmin, Portal.DEMO_PASSWORD)));
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

    /** The token is there before the question is asked. */
    Runnable ask(Edition edition, Question question) {
        if (edition == Edition.PACK) {
            return ask(question.ours(), question.asOrgAdmin() ? orgAdmin : admin);
        }
        ApiClient caller = keycloak.client();
        return () -> {
            JsonNode rows = caller.send("GET", adminUrl + "/" + question.theirs(), null)
                    .expect(200)
                    .json();
            for (JsonNode row : rows) {
                String organizations =
                        "/organizations/members/" + row.path("id").asText() + "/organizations";
                caller.send("GET", adminUrl + organizations, null).expect(200);
            }
        };
    }

    /** Of ours, as portal admin. */
    Runnable ask(String path) {
        return ask(path, admin);
    }

    private Runnable ask(String path, HeldToken token) {
        ApiClient caller = token.client();
        return () -> caller.send("GET", realm.api(path), null).expect(200);
    }
}
