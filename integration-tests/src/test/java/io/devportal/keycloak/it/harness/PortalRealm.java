// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm made from the project's realm file, with its demo people, for one test class. */
public final class PortalRealm implements AutoCloseable {
    /** Keycloak may still know the clients of a realm that had the same name, and so the same id, a moment ago. */
    private static final AtomicInteger NEIGHBOURS = new AtomicInteger();

    /** The password of every demo person. */
    public static final String DEMO_PASSWORD = "Portal-demo-1";

    private final KeycloakServer server;
    private final String name;
    private final int smtpPort;
    /** As people and links know it, wherever that leads. */
    private final PortalUrls urls;
    /** Straight to this node. */
    private final PortalUrls nodeUrls;

    private final SignedInPeople demoPeople;
    private final Map<String, UpstreamRealm> upstreams = new HashMap<>();

    private PortalRealm(KeycloakServer server, String name, int smtpPort, SignedInPeople demoPeople) {
        this.server = server;
        this.name = name;
        this.smtpPort = smtpPort;
        this.demoPeople = demoPeople;
        urls = new PortalUrls(server.hostname(), name);
        nodeUrls = new PortalUrls(server.baseUrl(), name);
    }

    static PortalRealm create(KeycloakServer server, String name, int smtpPort) {
        return create(server, name, smtpPort, UnaryOperator.identity());
    }

    private static PortalRealm create(KeycloakServer server, String name, int smtpPort, UnaryOperator<String> change) {
        return create(server, RealmFile.named(name), name, smtpPort, change);
    }

    static PortalRealm create(
            KeycloakServer server, RealmFile file, String name, int smtpPort, UnaryOperator<String> change) {
        String json = file.mailTo(server.testHost(), smtpPort)
                .enableClient(PortalUrls.PASSWORD_CLIENT)
                .patient()
                .quickKeys()
                .json();
        post(server, change.apply(json));
        return new PortalRealm(server, name, smtpPort, new SignedInPeople());
    }

    /** One that is there. */
    static PortalRealm imported(KeycloakServer server, String name, int smtpPort) {
        return new PortalRealm(server, name, smtpPort, new SignedInPeople());
    }

    /** As text: the admin client's own classes would drop what they do not know. */
    static void post(KeycloakServer server, String json) {
        ApiClient.withToken(server.admin().tokenManager().getAccessTokenString())
                .send("POST", server.baseUrl() + "/admin/realms", json)
                .expect(201);
    }

    /** The same realm, with the same tokens, asked on another node. Not to be closed: this one is. */
    public PortalRealm on(KeycloakServer node) {
        return new PortalRealm(node, name, smtpPort, demoPeople);
    }

    /** One more realm beside this one; the caller closes it. */
    public PortalRealm neighbour() {
        return create(server, name + "-neighbour-" + NEIGHBOURS.incrementAndGet(), smtpPort);
    }

    /**
     * A neighbour from a realm file that somebody changed; the caller closes it. Called again with this suffix, it is made anew, with the
     * same name and id.
     */
    public PortalRealm neighbour(String suffix, UnaryOperator<String> change) {
        return create(server, name + "-" + suffix, smtpPort, change);
    }

    /** A realm that people of this one come from: the same for all who ask for this name; each of them closes it. */
    public UpstreamRealm upstream(String name) {
        return upstreams.computeIfAbsent(name, key -> UpstreamRealm.create(server, this, this.name + "-" + key));
    }

    public String name() {
        return name;
    }

    public RealmResource admin() {
        return server.admin().realm(name);
    }

    /** Below {@code /realms/NAME/}. */
    public String url(String path) {
        return urls.of(path);
    }

    /** Below {@code /realms/NAME/portal/api/}. */
    public String api(String path) {
        return nodeUrls.api(path);
    }

    /** A new person's browser, which reaches the realm through this node, also by links that name the other one. */
    public HttpBrowser browser() {
        return through(new HttpBrowser());
    }

    /** The same person's next requests go to this node. */
    public HttpBrowser through(HttpBrowser browser) {
        return browser.route(server.hostname(), server.baseUrl());
    }

    public String signUpUrl() {
        return urls.signUp();
    }

    public String signInUrl() {
        return urls.signIn();
    }

    /** Redeems the code that ends a login begun with {@link #signInUrl()} or {@link #signUpUrl()}. */
    public ApiResponse redeem(String code) {
        return urls.redeem(code);
    }

    /** The token endpoint's answer to {@code grant_type=password} and the like, by default to the command line's client. */
    public ApiResponse tokenRequest(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.putIfAbsent("client_id", PortalUrls.PASSWORD_CLIENT);
        return ApiClient.anonymous().postForm(url("protocol/openid-connect/token"), form);
    }

    /** An access token for the REST API. */
    public String token(String user, String password) {
        return nodeUrls.token(user, password);
    }

    /**
     * The REST API in the name of a demo person, with one token for many requests: Keycloak's brute force protection
     * refuses a sign-in that comes while another one of the same person is at work.
     */
    public Api as(String user) {
        return new Api(this, demoPeople.get(user, () -> token(user, DEMO_PASSWORD)));
    }

    public Api as(String user, String password) {
        return new Api(this, ApiClient.withToken(token(user, password)));
    }

    /** Everybody's next request comes with a new token: for tests that move the clock. */
    public void renewTokens() {
        demoPeople.clear();
        server.admin().tokenManager().grantToken();
    }

    /** Changes these settings of the realm's mail server, and nothing else. */
    public void mailServer(Map<String, String> settings) {
        Map<String, String> smtp = new HashMap<>(admin().toRepresentation().getSmtpServer());
        smtp.putAll(settings);
        RealmRepresentation update = new RealmRepresentation();
        update.setSmtpServer(smtp);
        admin().update(update);
    }

    /** The REST API in the name of whoever this token is about. */
    public Api withToken(String token) {
        return new Api(this, ApiClient.withToken(token));
    }

    /** The REST API without a token. */
    public Api anonymously() {
        return new Api(this, ApiClient.anonymous());
    }

    @Override
    public void close() {
        upstreams.values().forEach(UpstreamRealm::remove);
        admin().remove();
    }
}
