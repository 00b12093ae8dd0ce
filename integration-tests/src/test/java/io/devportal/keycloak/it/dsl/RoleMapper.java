// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;

/** A mapper of ours on an identity provider, as an admin would set it up. */
public final class RoleMapper {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String type;
    private final Map<String, String> config = new HashMap<>();

    private RoleMapper(String type) {
        this.type = type;
        config.put("syncMode", "FORCE");
    }

    public static RoleMapper oidc() {
        return new RoleMapper("portal-oidc-organization-role-idp").with("claim", UpstreamRealm.CLAIM);
    }

    public static RoleMapper saml() {
        return new RoleMapper("portal-saml-organization-role-idp").with("attribute.name", UpstreamRealm.CLAIM);
    }

    public RoleMapper with(String key, String value) {
        config.put(key, value);
        return this;
    }

    public RoleMapper shape(String shape) {
        return with("portal.shape", shape);
    }

    public RoleMapper mode(String syncMode) {
        return with("syncMode", syncMode);
    }

    public RoleMapper allowing(String... aliases) {
        return with("portal.organizations", String.join(", ", aliases));
    }

    public RoleMapper allowingAny() {
        return with("portal.any.organization", "true");
    }

    /** As the Admin Console stores a table. */
    public RoleMapper names(Map<String, String> theirsToOurs) {
        ArrayNode table = JSON.createArrayNode();
        theirsToOurs.forEach(
                (theirs, ours) -> table.addObject().put("key", theirs).put("value", ours));
        return with("portal.role.names", table.toString());
    }

    /** What the Admin REST API answers; the caller closes it. */
    public Response save(IdentityProviderResource provider) {
        IdentityProviderMapperRepresentation mapper = new IdentityProviderMapperRepresentation();
        mapper.setName("roles");
        mapper.setIdentityProviderAlias(provider.toRepresentation().getAlias());
        mapper.setIdentityProviderMapper(type);
        mapper.setConfig(config);
        return provider.addMapper(mapper);
    }

    public void on(IdentityProviderResource provider) {
        try (Response answer = save(provider)) {
            if (answer.getStatus() != 201) {
                throw new AssertionError(answer.getStatus() + " " + answer.readEntity(String.class));
            }
        }
    }
}
