// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Both sides of the trust between an upstream realm and the portal realm: a client here, an identity provider there. */
final class UpstreamTrust {
    static final String CLAIM_SOURCE = "claim";
    static final String SAML_SOURCE = "saml";
    /** Attributes without which Keycloak asks a new person for them. */
    static final List<String> PROFILE = List.of("email", "firstName", "lastName");

    private static final String SECRET = "upstream-secret";
    private static final String ATTRIBUTE_MAPPER = "user.attribute";

    private final PortalRealm portal;
    private final String upstreamUrl;
    private final RealmResource upstream;
    private final Set<String> clients = new HashSet<>();

    UpstreamTrust(PortalRealm portal, String name, RealmResource upstream) {
        this.portal = portal;
        this.upstream = upstream;
        this.upstreamUrl = portal.url("").replace("/realms/" + portal.name() + "/", "/realms/" + name);
    }

    IdentityProviderRepresentation oidc(String alias) {
        ClientRepresentation client = client(alias, "openid-connect");
        client.setSecret(SECRET);
        client.setStandardFlowEnabled(true);
        client.setProtocolMappers(List.of(mapper(
                "openid-connect",
                "oidc-usermodel-attribute-mapper",
                Map.of(
                        ATTRIBUTE_MAPPER,
                        CLAIM_SOURCE,
                        "claim.name",
                        UpstreamRealm.CLAIM,
                        "jsonType.label",
                        "JSON",
                        "id.token.claim",
                        "true"))));
        add(client);
        String endpoints = upstreamUrl + "/protocol/openid-connect/";
        return provider(
                alias,
                "oidc",
                Map.of(
                        "clientId",
                        alias,
                        "clientSecret",
                        SECRET,
                        "clientAuthMethod",
                        "client_secret_post",
                        "authorizationUrl",
                        endpoints + "auth",
                        "tokenUrl",
                        endpoints + "token",
                        "jwksUrl",
                        endpoints + "certs",
                        "useJwksUrl",
                        "true",
                        "validateSignature",
                        "true",
                        "issuer",
                        upstreamUrl,
                        "defaultScope",
                        "openid email profile"));
    }

    IdentityProviderRepresentation saml(String alias) {
        // its issuer, as a service provider, is the portal realm
        ClientRepresentation client = client(portal.url("").replaceAll("/$", ""), "saml");
        client.setAttributes(Map.of(
                "saml.client.signature", "false",
                "saml.server.signature", "false",
                "saml.assertion.signature", "false",
                "saml.force.post.binding", "true",
                "saml_name_id_format", "username"));
        client.setRedirectUris(List.of(portal.url("broker/*")));
        List<ProtocolMapperRepresentation> mappers = new ArrayList<>();
        mappers.add(mapper(
                "saml",
                "saml-user-attribute-mapper",
                Map.of(
                        ATTRIBUTE_MAPPER,
                        SAML_SOURCE,
                        "attribute.name",
                        UpstreamRealm.CLAIM,
                        "friendly.name",
                        UpstreamRealm.CLAIM + "-friendly",
                        "attribute.nameformat",
                        "Basic")));
        PROFILE.forEach(name -> mappers.add(property(name)));
        client.setProtocolMappers(mappers);
        add(client);
        return provider(
                alias,
                "saml",
                Map.of(
                        "idpEntityId", upstreamUrl,
                        "singleSignOnServiceUrl", upstreamUrl + "/protocol/saml",
                        "nameIDPolicyFormat", "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
                        "postBindingResponse", "true",
                        "postBindingAuthnRequest", "false",
                        "validateSignature", "false"));
    }

    private void add(ClientRepresentation client) {
        upstream.clients().create(client).close();
        clients.add(client.getClientId());
    }

    /** This side of all identity providers goes. */
    void end() {
        clients.forEach(this::forget);
        clients.clear();
    }

    void forget(String clientId) {
        upstream.clients()
                .findByClientId(clientId)
                .forEach(client -> upstream.clients().get(client.getId()).remove());
    }

    private ClientRepresentation client(String clientId, String protocol) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setProtocol(protocol);
        client.setFullScopeAllowed(false);
        client.setRedirectUris(List.of(portal.url("broker/" + clientId + "/endpoint")));
        return client;
    }

    /** The portal realm's side of an attribute. */
    static IdentityProviderMapperRepresentation importer(String alias, String attribute) {
        IdentityProviderMapperRepresentation mapper = new IdentityProviderMapperRepresentation();
        mapper.setName(attribute);
        mapper.setIdentityProviderAlias(alias);
        mapper.setIdentityProviderMapper("saml-user-attribute-idp-mapper");
        mapper.setConfig(Map.of("attribute.name", attribute, ATTRIBUTE_MAPPER, attribute));
        return mapper;
    }

    private static ProtocolMapperRepresentation property(String name) {
        return mapper(
                "saml",
                "saml-user-property-mapper",
                Map.of(ATTRIBUTE_MAPPER, name, "attribute.name", name, "attribute.nameformat", "Basic"));
    }

    private static ProtocolMapperRepresentation mapper(String protocol, String type, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(config.getOrDefault("claim.name", config.get("attribute.name")));
        mapper.setProtocol(protocol);
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }

    private static IdentityProviderRepresentation provider(String alias, String type, Map<String, String> config) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setProviderId(type);
        provider.setEnabled(true);
        provider.setTrustEmail(true);
        provider.setConfig(new HashMap<>(config));
        return provider;
    }
}
