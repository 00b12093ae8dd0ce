// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** If one of these fails, look at the harness before you look at the portal. */
@Tag("harness")
@PortalTest
final class UpstreamRealmIT {
    private final PortalRealm realm;
    private UpstreamRealm upstream;

    UpstreamRealmIT(PortalRealm realm) {
        this.realm = realm;
    }

    @BeforeEach
    void upstream() {
        upstream = realm.upstream("upstream");
    }

    @AfterEach
    void noUpstream() {
        upstream.close();
    }

    @Test
    void aPersonComesInByOpenIdConnect() {
        upstream.asOidc("their-oidc", Map.of());

        assertThatAPersonComesIn("their-oidc");
    }

    @Test
    void aPersonComesInBySaml() {
        upstream.asSaml("their-saml", Map.of());

        assertThatAPersonComesIn("their-saml");
    }

    private void assertThatAPersonComesIn(String alias) {
        String address = People.newAddress();
        upstream.person(address);
        upstream.claim(address, "[\"acme:developer\"]");
        upstream.samlValues(address, "acme:developer", "globex:developer");

        HttpPage end = upstream.signIn(alias, address);

        assertThat(UpstreamRealm.isSignedIn(end))
                .as("%s %s", end.uri(), end.text())
                .isTrue();
        assertThat(realm.admin().users().searchByEmail(address, true))
                .extracting(UserRepresentation::getFirstName)
                .containsExactly("Grace");
        realm.admin().identityProviders().get(alias).remove();
    }
}
