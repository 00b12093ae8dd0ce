// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Somebody comes through an identity provider that tells another person's address; then that person proves it. K-03. */
@Tag("attack")
@PortalTest
final class EarlierProviderIT {
    private static final String ALIAS = "strangers-login";
    private static final String OWNERS = "Owners-horse-1";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    @AutoClose
    private final UpstreamRealm upstream;

    private final IdentityProviderResource provider;

    EarlierProviderIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        upstream = realm.upstream("strangers");
        upstream.person(address);
        provider = upstream.asOidc(ALIAS, Map.of("portalApproval", "required"));
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void removeProvider() {
        provider.remove();
    }

    private void trustAddresses(boolean trust) {
        IdentityProviderRepresentation stored = provider.toRepresentation();
        stored.setTrustEmail(trust);
        provider.update(stored);
    }

    private void approvedStranger() {
        upstream.signIn(ALIAS, address);
        people.approve(address).expect(200);
        assertThat(UpstreamRealm.isSignedIn(upstream.signIn(ALIAS, address))).isTrue();
    }

    private void ownerProves() {
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HttpPage form = owner.get(mailbox.awaitMail(address, "new password").link());
        owner.submit(
                form.form("#kc-passwd-update-form").with("password-new", OWNERS).with("password-confirm", OWNERS));
        assertThat(people.passwordIs(address, OWNERS)).isTrue();
    }

    @Test // K-03
    void theirLinkEndsWithTheProof() {
        trustAddresses(false);
        approvedStranger();

        ownerProves();

        assertThat(people.user(address).getFederatedIdentity()).isEmpty();
        assertThat(UpstreamRealm.isSignedIn(upstream.signIn(ALIAS, address))).isFalse();
    }

    @Test // K-03
    void aProviderWhoseAddressesAreTrustedVouchesForThem() {
        trustAddresses(true);
        approvedStranger();

        ownerProves();

        assertThat(people.user(address).getFederatedIdentity()).hasSize(1);
    }
}
