// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The URLs of a realm of ours. */
public record PortalUrls(String baseUrl, String realm) {
    /** The console's client, through which people sign up and in. */
    private static final String CLIENT = "developer-portal";
    /** The same for everybody: PKCE protects nothing in a try-out or a test. */
    private static final String CODE_VERIFIER = "try-out".repeat(7);
    /** Gives tokens for a password; the realm file leaves it disabled. */
    public static final String PASSWORD_CLIENT = "portal-cli";

    /** Below {@code /realms/NAME/}. */
    public String of(String path) {
        return baseUrl + "/realms/" + realm + "/" + path;
    }

    /** Below {@code /realms/NAME/portal/api/}. */
    public String api(String path) {
        return of("portal/api/" + path);
    }

    /** Where an application sends people to sign up. */
    public String signUp() {
        return login("registrations");
    }

    /** Where an application sends people to sign in. */
    public String signIn() {
        return login("auth");
    }

    private String login(String endpoint) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", CLIENT);
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("redirect_uri", account());
        query.put("code_challenge", codeChallenge());
        query.put("code_challenge_method", "S256");
        return of("protocol/openid-connect/" + endpoint + "?" + FormEncoding.of(query));
    }

    private static String codeChallenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CODE_VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Redeems the code that ends a login begun with {@link #signIn()} or {@link #signUp()}. */
    public ApiResponse redeem(String code) {
        return ApiClient.anonymous().postForm(tokens(), redemption(code));
    }

    /** The form that {@link #redeem} sends to {@link #tokens()}. */
    public Map<String, String> redemption(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "code", code,
                "code_verifier", CODE_VERIFIER,
                "redirect_uri", account());
    }

    /** Where Keycloak hands out tokens. */
    public String tokens() {
        return of("protocol/openid-connect/token");
    }

    /** Keycloak's own pages for a person's account. */
    public String account() {
        return of("account/");
    }

    /** Where portal admins and org admins work. */
    public String console() {
        return of("portal/");
    }

    /** The same form as {@link #signUp()}, short enough to print. */
    public String shortSignUp() {
        return of("protocol/openid-connect/registrations?client_id=account&response_type=code");
    }

    /** An access token for the REST API. */
    public String token(String user, String password) {
        return token(PASSWORD_CLIENT, "openid portal-api", user, password);
    }

    public String token(String client, String scope, String user, String password) {
        Map<String, String> form = Map.of(
                "grant_type", "password", "client_id", client, "scope", scope, "username", user, "password", password);
        return ApiClient.anonymous()
                .postForm(tokens(), form)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }
}
