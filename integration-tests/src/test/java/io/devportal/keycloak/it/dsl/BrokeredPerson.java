// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpPage;

/** Somebody of an upstream realm, who signs in at the portal through it. */
public final class BrokeredPerson {
    private final UpstreamRealm upstream;
    private final String address = People.newAddress();

    public BrokeredPerson(UpstreamRealm upstream) {
        this.upstream = upstream;
        upstream.person(address);
    }

    public String address() {
        return address;
    }

    /** @param claim as JSON */
    public BrokeredPerson says(String claim) {
        upstream.claim(address, claim);
        return this;
    }

    public BrokeredPerson saysNothing() {
        upstream.noClaim(address);
        return this;
    }

    public BrokeredPerson saysInSaml(String... values) {
        upstream.samlValues(address, values);
        return this;
    }

    public void signsIn(String alias) {
        HttpPage end = triesToSignIn(alias);
        assertThat(UpstreamRealm.isSignedIn(end))
                .as("%s %s", end.uri(), end.text())
                .isTrue();
    }

    public HttpPage triesToSignIn(String alias) {
        return upstream.signIn(alias, address);
    }
}
