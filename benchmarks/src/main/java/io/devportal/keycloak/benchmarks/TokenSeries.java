// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** One person at one client, whose token is refreshed again and again. */
final class TokenSeries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PortalUrls realm;
    private final ProcessHandle server;
    private final String clientId;
    private final String claim;
    private final int tokensPerTime;
    private JsonNode tokens;

    /** Signs in. */
    TokenSeries(
            PortalUrls realm,
            ProcessHandle server,
            String clientId,
            String scope,
            String claim,
            String person,
            int tokensPerTime) {
        this.realm = realm;
        this.server = server;
        this.clientId = clientId;
        this.claim = claim;
        this.tokensPerTime = tokensPerTime;
        tokens = ask(Map.of(
                "grant_type", "password",
                "client_id", clientId,
                "scope", scope,
                "username", person,
                "password", Portal.DEMO_PASSWORD));
    }

    void refresh() {
        tokens = ask(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                clientId,
                "refresh_token",
                tokens.path("refresh_token").asText()));
    }

    private JsonNode ask(Map<String, String> form) {
        return ApiClient.anonymous()
                .postForm(realm.of("protocol/openid-connect/token"), form)
                .expect(200)
                .json();
    }

    /** Processor time of the server for one token. */
    double cpuMillis() {
        refresh();
        double before = CpuTime.seconds(server);
        for (int i = 0; i < tokensPerTime; i++) {
            refresh();
        }
        return (CpuTime.seconds(server) - before) * 1000 / tokensPerTime;
    }

    int claimBytes() {
        String payload = tokens.path("access_token").asText().split("\\.")[1];
        try {
            JsonNode value =
                    JSON.readTree(Base64.getUrlDecoder().decode(payload)).path(claim);
            return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
