// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** A portal realm with two organizations and a realm that people come from, for one test. */
public final class BrokeredRealm implements AutoCloseable {
    public static final String ALIAS = "their-login";

    private final PortalRealm realm;
    public final UpstreamRealm upstream;
    public final Organizations organizations;
    public final BrokeredPerson person;

    public BrokeredRealm(PortalRealm realm) {
        this.realm = realm;
        upstream = realm.upstream("upstream");
        organizations = new Organizations(realm);
        person = new BrokeredPerson(upstream);
        organizations.create("acme", Map.of());
        organizations.create("globex", Map.of());
    }

    /** The upstream realm as an OpenID Connect provider, with this mapper. */
    public IdentityProviderResource provider(RoleMapper mapper) {
        return provider(ALIAS, mapper);
    }

    public IdentityProviderResource provider(String alias, RoleMapper mapper) {
        IdentityProviderResource provider = upstream.asOidc(alias, Map.of());
        mapper.on(provider);
        return provider;
    }

    public IdentityProviderResource samlProvider(RoleMapper mapper) {
        IdentityProviderResource provider = upstream.asSaml(ALIAS, Map.of());
        mapper.on(provider);
        return provider;
    }

    /** @param type identity-provider or portal */
    public void authorizationType(String type) {
        IdentityProviderResource resource = realm.admin().identityProviders().get(ALIAS);
        IdentityProviderRepresentation provider = resource.toRepresentation();
        provider.getConfig().put("portalAuthorizationType", type);
        resource.update(provider);
    }

    /** As an admin does it, or the account console. */
    public void link(String alias) {
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider(alias);
        link.setUserId(upstream.id(person.address()));
        link.setUserName(person.address());
        realm.admin()
                .users()
                .get(organizations.userId(person.address()))
                .addFederatedIdentity(alias, link)
                .close();
    }

    public Map<String, String> roles() {
        return organizations.roles(person.address());
    }

    public boolean hasAccount() {
        return !realm.admin().users().searchByEmail(person.address(), true).isEmpty();
    }

    public List<EventRepresentation> events(String type) {
        return realm.admin().getEvents(List.of(type), null, null, null, null, null, null, null);
    }

    @Override
    public void close() {
        realm.admin().identityProviders().findAll().forEach(provider -> realm.admin()
                .identityProviders()
                .get(provider.getAlias())
                .remove());
        realm.admin().organizations().list(0, 100).forEach(organization -> realm.admin()
                .organizations()
                .get(organization.getId())
                .delete()
                .close());
        upstream.close();
    }
}
