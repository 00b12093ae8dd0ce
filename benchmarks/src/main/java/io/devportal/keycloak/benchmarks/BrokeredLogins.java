// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One person who signs in at a realm through another realm of the same server, which says what roles they have. */
final class BrokeredLogins {
    private static final String ALIAS = "upstream";
    private static final String SECRET = "upstream-secret";
    private static final String CLAIM = "their_roles";
    private static final String PERSON = "brokered@organizations.example";
    private static final String CLIENT =
            """
            {"clientId": "%1$s", "secret": "%2$s", "standardFlowEnabled": true, "redirectUris": ["%3$s/broker/%1$s/endpoint"],
             "protocolMappers": [{"name": "hard", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
               "config": {"claim.name": "%4$s", "claim.value": "%5$s", "jsonType.label": "JSON", "id.token.claim": "true"}}]}""";
    private static final String PROVIDER =
            """
            {"alias": "%1$s", "providerId": "oidc", "enabled": true, "trustEmail": true, "config": {
             "clientId": "%1$s", "clientSecret": "%2$s", "clientAuthMethod": "client_secret_post", "portalApproval": "off",
             "authorizationUrl": "%3$s/protocol/openid-connect/auth", "tokenUrl": "%3$s/protocol/openid-connect/token",
             "jwksUrl": "%3$s/protocol/openid-connect/certs", "useJwksUrl": "true", "validateSignature": "true",
             "issuer": "%3$s", "defaultScope": "openid email profile"}}""";
    private static final String MAPPER =
            """
            {"name": "roles", "identityProviderAlias": "%1$s", "identityProviderMapper": "portal-oidc-organization-role-idp",
             "config": {"syncMode": "FORCE", "claim": "%2$s", "portal.any.organization": "true"}}""";
    private static final String ACCOUNT =
            """
            {"username": "%1$s", "email": "%1$s", "firstName": "Mem", "lastName": "Ber", "enabled": true,
             "emailVerified": true, "credentials": [{"type": "password", "value": "%2$s"}]}""";

    private final Portal portal;
    private final PortalUrls realm;
    private final PortalUrls upstream;

    BrokeredLogins(Portal portal, PortalUrls realm, PortalUrls upstream) {
        this.portal = portal;
        this.realm = realm;
        this.upstream = upstream;
        send("POST", upstream, "users", ACCOUNT.formatted(PERSON, Portal.DEMO_PASSWORD), 201);
        send("POST", realm, "identity-provider/instances", PROVIDER.formatted(ALIAS, SECRET, url(upstream)), 201);
        send("POST", realm, "identity-provider/instances/" + ALIAS + "/mappers", MAPPER.formatted(ALIAS, CLAIM), 201);
        says(0);
    }

    /** What the next logins say: a role in so many organizations, or in none. */
    BrokeredLogins says(int organizations) {
        String roles = IntStream.rangeClosed(1, organizations)
                .mapToObj(i -> Row.text("\\\"org-300-%04d:developer\\\"", i))
                .collect(Collectors.joining(",", "[", "]"));
        String clients = portal.server().baseUrl() + "/admin/realms/" + upstream.realm() + "/clients";
        portal.admin()
                .send("GET", clients + "?clientId=" + ALIAS, null)
                .expect(200)
                .json()
                .forEach(client -> portal.admin()
                        .send("DELETE", clients + "/" + client.path("id").asText(), null)
                        .expect(204));
        send("POST", upstream, "clients", CLIENT.formatted(ALIAS, SECRET, url(realm), CLAIM, roles), 201);
        return this;
    }

    /** In a new browser, to the application. */
    void signIn() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage page = browser.submit(browser.get(realm.signIn() + "&kc_idp_hint=" + ALIAS)
                .form("#kc-form-login")
                .with("username", PERSON)
                .with("password", Portal.DEMO_PASSWORD));
        if (page.uri().getQuery() == null || !page.uri().getQuery().contains("code=")) {
            throw new IllegalStateException("Not signed in: " + page.uri() + " " + page.text());
        }
    }

    private static String url(PortalUrls realm) {
        return realm.baseUrl() + "/realms/" + realm.realm();
    }

    private void send(String method, PortalUrls where, String path, String json, int status) {
        portal.admin()
                .send(method, portal.server().baseUrl() + "/admin/realms/" + where.realm() + "/" + path, json)
                .expect(status);
    }
}
