// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpPage;

/** Somebody of an upstream realm, who signs in at the portal through it. */
final class BrokeredPerson {
    private final UpstreamRealm upstream;
    private final String address = People.newAddress();

    BrokeredPerson(UpstreamRealm upstream) {
        this.upstream = upstream;
        upstream.person(address);
    }

    String address() {
        return address;
    }

    /** @param claim as JSON */
    BrokeredPerson says(String claim) {
        upstream.claim(address, claim);
        return this;
    }

    BrokeredPerson saysNothing() {
        upstream.noClaim(address);
        return this;
    }

    BrokeredPerson saysInSaml(String... values) {
        upstream.samlValues(address, values);
        return this;
    }

    void signsIn(String alias) {
        HttpPage end = triesToSignIn(alias);
        assertThat(UpstreamRealm.isSignedIn(end))
                .as("%s %s", end.uri(), end.text())
                .isTrue();
    }

    HttpPage triesToSignIn(String alias) {
        return upstream.signIn(alias, address);
    }
}
