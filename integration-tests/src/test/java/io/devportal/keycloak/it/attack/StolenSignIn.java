// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sign-in that somebody else starts for a person, to redeem its code themselves: they know the verifier. */
final class StolenSignIn {
    /** All that Keycloak has; the last four are of OAuth's JARM. */
    static final List<String> MODES =
            List.of("fragment", "query", "form_post", "jwt", "query.jwt", "fragment.jwt", "form_post.jwt");

    private static final String VERIFIER = "stranger".repeat(8);

    private final PortalRealm realm;
    private final Map<String, String> query = new LinkedHashMap<>();

    private StolenSignIn(PortalRealm realm) {
        this.realm = realm;
    }

    static StolenSignIn of(PortalRealm realm, String clientId) {
        StolenSignIn signIn = new StolenSignIn(realm);
        return signIn.with("client_id", clientId)
                .with("response_type", "code")
                .with("scope", "openid portal-api")
                .with("code_challenge", challenge())
                .with("code_challenge_method", "S256");
    }

    /** Of the link in a mail, which leads to the home page of a client. */
    static StolenSignIn ofLink(PortalRealm realm, String clientId) {
        return of(realm, "developer-portal-sign-in")
                .with("scope", "openid")
                .with("state", clientId)
                .back(realm.url("portal/home"));
    }

    StolenSignIn with(String name, String value) {
        query.put(name, value);
        return this;
    }

    StolenSignIn back(String redirectUri) {
        return with("redirect_uri", redirectUri);
    }

    StolenSignIn mode(String responseMode) {
        return with("response_mode", responseMode);
    }

    StolenSignIn silently() {
        return with("prompt", "none");
    }

    String url() {
        return realm.url("protocol/openid-connect/auth?" + FormEncoding.of(query));
    }

    ApiResponse redeem(String code) {
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                query.get("client_id"),
                "redirect_uri",
                query.get("redirect_uri"),
                "code",
                code,
                "code_verifier",
                VERIFIER);
        return ApiClient.anonymous().postForm(realm.url("protocol/openid-connect/token"), form);
    }

    /** Where the person is signed in for whom it is started. */
    static HttpBrowser signedInAdmin(PortalRealm realm) {
        HttpBrowser admin = realm.browser();
        admin.submit(admin.get(realm.signInUrl())
                .form("#kc-form-login")
                .with("username", People.ADMIN)
                .with("password", PortalRealm.DEMO_PASSWORD));
        return admin;
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
