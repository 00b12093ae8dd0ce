// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** A role by which somebody administers the realm in Keycloak's own console. */
public record RealmAdministration(PortalRealm realm) {
    /** Of nobody who answers: it is there to be configured. */
    public void identityProvider(String alias) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setProviderId("oidc");
        provider.setConfig(Map.of(
                "authorizationUrl", "https://idp.example/authorize",
                "tokenUrl", "https://idp.example/token",
                "clientId", "portal",
                "clientSecret", "secret"));
        realm.admin().identityProviders().create(provider).close();
    }

    /** With a copy of Keycloak's first login flow for itself. */
    public void identityProvider(String alias, String firstLoginFlow) {
        boolean isThere = realm.admin().flows().getFlows().stream()
                .anyMatch(flow -> flow.getAlias().equals(firstLoginFlow));
        if (!isThere) {
            realm.admin().flows().copy("first broker login", Map.of("newName", firstLoginFlow));
        }
        identityProvider(alias);
        IdentityProviderRepresentation provider =
                realm.admin().identityProviders().get(alias).toRepresentation();
        provider.setFirstBrokerLoginFlowAlias(firstLoginFlow);
        realm.admin().identityProviders().get(alias).update(provider);
    }

    /** By alias; null for that of the realm. */
    public String firstLoginFlowOf(String alias) {
        return realm.admin().identityProviders().get(alias).toRepresentation().getFirstBrokerLoginFlowAlias();
    }

    /** A role of the client realm-management. */
    public void grant(String userId, String role) {
        ClientsResource clients = realm.admin().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        realm.admin()
                .users()
                .get(userId)
                .roles()
                .clientLevel(management)
                .add(List.of(clients.get(management).roles().get(role).toRepresentation()));
    }

    /** By a group below one that has the role. */
    public void grantByGroup(String userId) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName("above-" + userId);
        String above = CreatedResponseUtil.getCreatedId(realm.admin().groups().add(group));
        group.setName("below");
        String below = CreatedResponseUtil.getCreatedId(
                realm.admin().groups().group(above).subGroup(group));
        ClientsResource clients = realm.admin().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        RoleRepresentation role =
                clients.get(management).roles().get("view-users").toRepresentation();
        realm.admin().groups().group(above).roles().clientLevel(management).add(List.of(role));
        realm.admin().users().get(userId).joinGroup(below);
    }
}
