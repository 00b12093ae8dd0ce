// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.tryit.http.ApiClient;
import io.devportal.keycloak.tryit.http.FormEncoding;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.w3c.dom.Document;

/** A login to the client of a recipe, begun by the portal as portals begin it. */
final class RecipeLogin {
    private static final String BACK = "https://portal.example.com/back";
    private static final String REQUEST =
            """
            <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="%s">
              <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer>
            </samlp:AuthnRequest>
            """;

    private final PortalRealm realm;
    private final Recipe recipe;

    record Answer(JsonNode accessToken, JsonNode idToken, JsonNode userInfo) {}

    RecipeLogin(PortalRealm realm, Recipe recipe) {
        this.realm = realm;
        this.recipe = recipe;
        recipe.importInto(realm);
    }

    Answer openIdConnect(String person) {
        String begin = realm.url("protocol/openid-connect/auth?")
                + FormEncoding.of(Map.of(
                        "client_id",
                        recipe.clientId(),
                        "redirect_uri",
                        BACK,
                        "response_type",
                        "code",
                        "scope",
                        "openid profile email"));
        URI back = URI.create(signIn(begin, person).header("Location"));
        JsonNode tokens = ApiClient.anonymous()
                .postForm(
                        realm.url("protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", recipe.clientId(),
                                "client_secret", recipe.secretIn(realm),
                                "redirect_uri", BACK,
                                "code", FormEncoding.parse(back.getQuery()).get("code")))
                .expect(200)
                .json();
        String accessToken = tokens.path("access_token").asText();
        return new Answer(
                TokenClient.payload(accessToken),
                TokenClient.payload(tokens.path("id_token").asText()),
                ApiClient.withToken(accessToken)
                        .send("GET", realm.url("protocol/openid-connect/userinfo"), null)
                        .expect(200)
                        .json());
    }

    Document saml(String person) {
        String request = REQUEST.formatted(Instant.now(), recipe.clientId());
        String begin = realm.url("protocol/saml?") + FormEncoding.of(Map.of("SAMLRequest", deflate(request)));
        return SamlClient.response(signIn(begin, person));
    }

    /** In a realm with organizations Keycloak asks for the address first. */
    private HttpPage signIn(String begin, String person) {
        HttpBrowser browser = realm.browser();
        HttpPage password =
                browser.submit(browser.get(begin).form("#kc-form-login").with("username", person));
        return browser.followRedirects(false)
                .submit(password.form("#kc-form-login").with("password", People.PASSWORD));
    }

    private static String deflate(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
