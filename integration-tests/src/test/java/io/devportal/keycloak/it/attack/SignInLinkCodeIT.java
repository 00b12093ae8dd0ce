// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code of a sign-in from a link in a mail opens nothing for whoever gets hold of it: K-01. */
@Tag("attack")
@PortalTest
final class SignInLinkCodeIT {
    private final PortalRealm realm;
    private final StrangersSite site = new StrangersSite();
    private final String clientId = "shop-" + UUID.randomUUID();

    SignInLinkCodeIT(PortalRealm realm) {
        this.realm = realm;
    }

    @BeforeEach
    void aClientOfAStranger() {
        site.register(realm, clientId);
    }

    @AfterEach
    void closed() {
        site.close();
    }

    @Test // K-01
    void nobodyCanRedeemACodeOfASignInFromALink() {
        StolenSignIn signIn = StolenSignIn.ofLink(realm, clientId);
        String ended = StolenSignIn.signedInAdmin(realm)
                .followRedirects(false)
                .get(signIn.url())
                .header("Location");
        assertThat(ended).contains("code=");

        ApiResponse answer = signIn.redeem(ended.replaceAll(".*[?&]code=([^&]*).*", "$1"));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 401);
        assertThat(answer.body()).contains("client").doesNotContain("access_token");
    }

    @Test // K-01
    void theSignInClientCannotAskForTheApi() {
        StolenSignIn signIn = StolenSignIn.ofLink(realm, clientId).with("scope", "openid portal-api");

        String ended = StolenSignIn.signedInAdmin(realm)
                .followRedirects(false)
                .get(signIn.url())
                .header("Location");

        assertThat(ended).contains("error=invalid_scope").doesNotContain("code=");
    }

    @Test // K-01
    void thePageOnTheWayHasNoCodeInItsAddress() {
        HttpBrowser admin = StolenSignIn.signedInAdmin(realm);
        StolenSignIn signIn = StolenSignIn.ofLink(realm, clientId);

        var way = admin.get(signIn.url());

        assertThat(way.uri()).hasToString(realm.url("portal/home?client=" + clientId) + "#");
        assertThat(way.header("Refresh")).isEqualTo("0;url=" + site.home());
        assertThat(way.document().select("main a.btn").attr("href")).isEqualTo(site.home());
        assertThat(way.body()).doesNotContain("code=", "session_state");
    }
}
