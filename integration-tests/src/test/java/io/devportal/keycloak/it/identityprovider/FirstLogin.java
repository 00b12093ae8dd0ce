// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Somebody whom the portal does not know yet, and an identity provider whose people need an approval, for one test. */
final class FirstLogin implements AutoCloseable {
    static final String ALIAS = "globex-login";
    static final Map<String, String> APPROVAL = Map.of("portalApproval", "required");

    final UpstreamRealm upstream;
    final String address;
    private final PortalRealm realm;

    FirstLogin(PortalRealm realm) {
        this.realm = realm;
        upstream = realm.upstream("upstream");
        address = newPerson();
        upstream.asOidc(ALIAS, APPROVAL);
    }

    /** One more of the upstream realm. Returns the address. */
    String newPerson() {
        String one = People.newAddress();
        upstream.person(one);
        return one;
    }

    IdentityProviderResource provider() {
        return realm.admin().identityProviders().get(ALIAS);
    }

    /** @param value null to remove it */
    void configure(String key, String value) {
        IdentityProviderRepresentation stored = provider().toRepresentation();
        stored.getConfig().put(key, value);
        provider().update(stored);
    }

    void addMapper(String name, String type, Map<String, String> config) {
        IdentityProviderMapperRepresentation mapper = new IdentityProviderMapperRepresentation();
        mapper.setName(name);
        mapper.setIdentityProviderAlias(ALIAS);
        mapper.setIdentityProviderMapper(type);
        mapper.setConfig(config);
        provider().addMapper(mapper).close();
    }

    HttpPage signIn() {
        return upstream.signIn(ALIAS, address);
    }

    HttpPage signIn(HttpBrowser browser) {
        return upstream.signIn(browser, ALIAS, address);
    }

    @Override
    public void close() {
        upstream.close();
        provider().remove();
    }
}
