// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * Another realm of the same server, through which people come into a portal realm. What it says about a person stands in
 * the claim {@link #CLAIM} as that person's JSON, and in the SAML attribute of the same name with that person's values.
 */
public final class UpstreamRealm implements AutoCloseable {
    public static final String CLAIM = "their_roles";

    private final PortalRealm portal;
    private final UpstreamTrust trust;
    private final RealmResource admin;

    private UpstreamRealm(PortalRealm portal, String name, RealmResource admin) {
        this.portal = portal;
        this.admin = admin;
        this.trust = new UpstreamTrust(portal, name, admin);
    }

    static UpstreamRealm create(KeycloakServer server, PortalRealm portal, String name) {
        String json = RealmFile.empty(name).quickKeys().json();
        PortalRealm.post(server, json);
        RealmResource admin = server.admin().realm(name);
        var profile = admin.users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        // a claim of any length
        UPAttribute claim = new UPAttribute(UpstreamTrust.CLAIM_SOURCE);
        claim.setPermissions(new UPAttributePermissions(Set.of("admin"), Set.of("admin")));
        claim.addValidation("length", Map.of("max", 1_000_000));
        profile.addOrReplaceAttribute(claim);
        admin.users().userProfile().update(profile);
        return new UpstreamRealm(portal, name, admin);
    }

    public RealmResource admin() {
        return admin;
    }

    /**
     * Makes this realm an OpenID Connect identity provider of the portal realm; its provider id is {@code oidc}. Nobody has
     * to approve first logins, unless the configuration says so.
     */
    public IdentityProviderResource asOidc(String alias, Map<String, String> config) {
        return add(trust.oidc(alias), config);
    }

    /** Makes this realm a SAML identity provider of the portal realm. */
    public IdentityProviderResource asSaml(String alias, Map<String, String> config) {
        IdentityProviderResource provider = add(trust.saml(alias), config);
        UpstreamTrust.PROFILE.forEach(
                name -> provider.addMapper(UpstreamTrust.importer(alias, name)).close());
        return provider;
    }

    /** This side of an identity provider that the portal realm has removed. */
    public void forgetClient(String alias) {
        trust.forget(alias);
    }

    private IdentityProviderResource add(IdentityProviderRepresentation provider, Map<String, String> config) {
        // a test that only needs people to come in has nobody who approves them
        provider.getConfig().put("portalApproval", "off");
        provider.getConfig().putAll(config);
        try (Response answer = portal.admin().identityProviders().create(provider)) {
            if (answer.getStatus() != 201) {
                throw new IllegalStateException(provider.getAlias() + ": " + answer.readEntity(String.class));
            }
        }
        return portal.admin().identityProviders().get(provider.getAlias());
    }

    /** A person with an address of this name, whom this realm says nothing else about. */
    public void person(String address) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setEmailVerified(true);
        user.setFirstName("Grace");
        user.setLastName("Hopper");
        user.setEnabled(true);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PortalRealm.DEMO_PASSWORD);
        user.setCredentials(List.of(password));
        try (Response answer = admin.users().create(user)) {
            CreatedResponseUtil.getCreatedId(answer);
        }
    }

    /** The person's claim from the next login on, for example {@code ["acme:developer"]}. */
    public void claim(String address, String json) {
        attribute(address, UpstreamTrust.CLAIM_SOURCE, List.of(json));
    }

    /** Without a value, the claim is missing altogether. */
    public void noClaim(String address) {
        attribute(address, UpstreamTrust.CLAIM_SOURCE, List.of());
    }

    /** The values of the person's SAML attribute from the next login on; without any, the attribute is missing. */
    public void samlValues(String address, String... values) {
        attribute(address, UpstreamTrust.SAML_SOURCE, List.of(values));
    }

    private void attribute(String address, String name, List<String> values) {
        UserResource user = admin.users().get(id(address));
        UserRepresentation changed = user.toRepresentation();
        changed.singleAttribute(name, null);
        changed.getAttributes().put(name, values);
        user.update(changed);
    }

    public String id(String address) {
        return admin.users().searchByEmail(address, true).get(0).getId();
    }

    /** A login in a new browser, to its end: see {@link #isSignedIn}. */
    public HttpPage signIn(String alias, String address) {
        return signIn(portal.browser(), alias, address);
    }

    public HttpPage signIn(HttpBrowser browser, String alias, String address) {
        HttpPage login = browser.get(portal.signInUrl() + "&" + FormEncoding.of(Map.of("kc_idp_hint", alias)));
        HttpPage page = browser.submit(
                login.form("#kc-form-login").with("username", address).with("password", PortalRealm.DEMO_PASSWORD));
        while (page.document().selectFirst("form[name=saml-post-binding]") != null) {
            page = browser.submit(page.form("form[name=saml-post-binding]"));
        }
        return page;
    }

    /** Whether the portal's client got its code. */
    public static boolean isSignedIn(HttpPage page) {
        URI end = page.uri();
        return end.getQuery() != null
                && end.getQuery().contains("code=")
                && end.getPath().endsWith("/account/");
    }

    /** Nobody trusts it any more; its people stay, and it stays as long as the portal realm. */
    @Override
    public void close() {
        trust.end();
    }

    void remove() {
        admin.remove();
    }
}
