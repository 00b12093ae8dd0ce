// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SamlClient;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.w3c.dom.Document;

/** A login to the client of a recipe, begun by the portal as portals begin it. */
final class RecipeLogin {
    private static final String REQUEST =
            """
            <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="%s">
              <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer>
            </samlp:AuthnRequest>
            """;

    private final PortalRealm realm;
    private final Recipe recipe;

    /** @param introspection as the client itself is told about its token */
    record Answer(String bearer, JsonNode idToken, JsonNode userInfo, JsonNode introspection) {
        JsonNode accessToken() {
            return TokenClient.payload(bearer);
        }
    }

    /** To a client that is there. */
    RecipeLogin(PortalRealm realm, Recipe recipe) {
        this.realm = realm;
        this.recipe = recipe;
    }

    /** Imports the recipe before. */
    static RecipeLogin imported(PortalRealm realm, Recipe recipe) {
        recipe.importInto(realm);
        return new RecipeLogin(realm, recipe);
    }

    Answer openIdConnect(String person) {
        return openIdConnect(person, "openid profile email");
    }

    Answer openIdConnect(String person, String scope) {
        String begin = realm.url("protocol/openid-connect/auth?")
                + FormEncoding.of(Map.of(
                        "client_id",
                        recipe.clientId(),
                        "redirect_uri",
                        recipe.redirectUri(),
                        "response_type",
                        "code",
                        "scope",
                        scope));
        URI back = URI.create(signIn(begin, person).header("Location"));
        JsonNode tokens = post(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "redirect_uri",
                        recipe.redirectUri(),
                        "code",
                        FormEncoding.parse(back.getQuery()).get("code")));
        String accessToken = tokens.path("access_token").asText();
        return new Answer(
                accessToken,
                TokenClient.payload(tokens.path("id_token").asText()),
                ApiClient.withToken(accessToken)
                        .send("GET", realm.url("protocol/openid-connect/userinfo"), null)
                        .expect(200)
                        .json(),
                post("token/introspect", Map.of("token", accessToken)));
    }

    private JsonNode post(String endpoint, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("client_id", recipe.clientId());
        form.put("client_secret", recipe.secretIn(realm));
        return ApiClient.anonymous()
                .postForm(realm.url("protocol/openid-connect/" + endpoint), form)
                .expect(200)
                .json();
    }

    Document saml(String person) {
        String request = REQUEST.formatted(Instant.now(), recipe.clientId());
        String begin = realm.url("protocol/saml?") + FormEncoding.of(Map.of("SAMLRequest", deflate(request)));
        return SamlClient.response(signIn(begin, person));
    }

    /** Begun by the realm, with the name that the recipe gives the client. */
    Document samlOfTheRealm(String person) {
        String name = recipe.attribute("saml_idp_initiated_sso_url_name");
        return SamlClient.response(signIn(realm.url("protocol/saml/clients/" + name), person));
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
