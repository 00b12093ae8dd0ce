// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.WholeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address that tells everybody the rules, as caches, other sites and strangers see it: B5. */
@Tag("passwords")
@PortalTest
final class PublicPasswordRulesIT {
    private final PortalRealm realm;
    private final PasswordAdmin admin;

    PublicPasswordRulesIT(KeycloakServer server, PortalRealm realm) {
        this.realm = realm;
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @AfterEach
    void asBefore() {
        update(new ObjectMapper().createObjectNode().put("enabled", true).put("sslRequired", "external"));
    }

    @Test // B5: asked again, the answer is short until the rules change
    void browsersKeepTheAnswer() throws Exception {
        HttpResponse<String> first = get();
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
        assertThat(String.join(",", first.headers().allValues("Vary"))).contains("Accept-Language", "Cookie", "Origin");
        assertThat(first.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("If-None-Match", tag))
                .returns(304, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
        assertThat(get("If-None-Match", "W/" + tag + ", \"other\"").statusCode())
                .isEqualTo(304);
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get("If-None-Match", tag, "Accept-Language", "de")).satisfies(german -> {
            assertThat(german.statusCode()).isEqualTo(200);
            assertThat(german.headers().firstValue("Content-Language")).contains("de");
        });

        admin.savePolicy("portalPasswordRules(gravitee-4.2)").expect(204);

        assertThat(get("If-None-Match", tag).body()).contains("gravitee-4.2");
    }

    @Test // B5: a portal elsewhere reads the rules, without anybody's cookies
    void everyOriginMayRead() throws Exception {
        HttpResponse<String> answer = get("Origin", "https://portal.example");

        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://portal.example");
        assertThat(answer.headers().allValues("Access-Control-Allow-Credentials"))
                .doesNotContain("true");
    }

    @Test // B5: as Keycloak's discovery document
    void whoAsksWithoutHttpsIsRefusedWhereTheRealmSaysSo() throws Exception {
        update(new ObjectMapper().createObjectNode().put("sslRequired", "all"));

        HttpResponse<String> keycloaks = get(".well-known/openid-configuration", List.of());
        HttpResponse<String> ours = get();

        assertThat(ours.statusCode()).isEqualTo(403).isEqualTo(keycloaks.statusCode());
        assertThat(ours.body()).isEqualTo(keycloaks.body()).contains("HTTPS required");
    }

    @Test // B5: as Keycloak's discovery document
    void disabledRealmAnswers() throws Exception {
        update(new ObjectMapper().createObjectNode().put("enabled", false));

        assertThat(get(".well-known/openid-configuration", List.of()).statusCode())
                .isEqualTo(200);
        assertThat(get().statusCode()).isEqualTo(200);
    }

    private void update(ObjectNode settings) {
        admin.send("PUT", "", settings).expect(204);
    }

    private HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
        return get("portal-password-rules", List.of(headers));
    }

    private HttpResponse<String> get(String path, List<String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(realm.url(path)));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return WholeAnswer.to(request.build(), HttpClient.newHttpClient(), Duration.ofMinutes(1));
    }
}
