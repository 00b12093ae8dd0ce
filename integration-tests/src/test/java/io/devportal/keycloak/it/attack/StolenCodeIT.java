// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Somebody who owns a client opens sign-ins for a signed-in portal admin, with a verifier of their own: K-01. */
@Tag("attack")
@PortalTest
final class StolenCodeIT {
    private static final String CONSOLE = "developer-portal";
    private static final String SIGN_IN = "developer-portal-sign-in";
    private static final List<String> MODES =
            List.of("fragment", "query", "form_post", "jwt", "query.jwt", "fragment.jwt", "form_post.jwt");

    private final PortalRealm realm;
    private final Page page;
    private final StrangersSite site = new StrangersSite();
    private final String clientId = "shop-" + UUID.randomUUID();

    StolenCodeIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
    }

    @BeforeEach
    void aClientOfAStranger() {
        ClientRepresentation shop = new ClientRepresentation();
        shop.setClientId(clientId);
        shop.setPublicClient(true);
        shop.setRedirectUris(List.of(site.home()));
        shop.setBaseUrl(site.home());
        realm.admin().clients().create(shop).close();
    }

    @AfterEach
    void closed() {
        site.close();
    }

    @Test // K-01
    void theConsolesClientLeadsToNoAddressThatGoesOn() {
        HttpBrowser admin = signedIn();

        for (String path : List.of(
                "portal/home",
                "portal/home?client=" + clientId,
                "portal/home?x=1&client=" + clientId,
                "portal/home/" + clientId,
                "portal/",
                "portal/activation-link",
                "portal/activation-link/sign-out",
                "account/index.html",
                "account/../portal/home",
                "account/?referrer=" + clientId)) {
            for (String mode : MODES) {
                StolenSignIn signIn =
                        StolenSignIn.of(realm, CONSOLE).back(realm.url(path)).mode(mode);
                assertThat(admin.get(signIn.url()).status())
                        .as(path + " " + mode)
                        .isEqualTo(400);
                assertThat(admin.get(signIn.silently().url()).status())
                        .as(path + " " + mode)
                        .isEqualTo(400);
            }
        }
    }

    /** Where the addresses of the console's client have a wildcard, as they had in the beginning. */
    @Test // K-01
    void inARealmThatWasSetUpEarlierNoCodeReachesAnotherSite() {
        ClientRepresentation before = client(CONSOLE).toRepresentation();
        ClientRepresentation wide = client(CONSOLE).toRepresentation();
        wide.setRedirectUris(List.of(realm.url("portal/*"), realm.url("account/*")));
        client(CONSOLE).update(wide);
        try {
            signIn();
            for (String mode : MODES) {
                StolenSignIn signIn = StolenSignIn.of(realm, CONSOLE)
                        .back(realm.url("portal/home?client=" + clientId))
                        .mode(mode);
                open(signIn, mode);
                open(signIn.silently(), mode);
            }
        } finally {
            client(CONSOLE).update(before);
        }
        assertNothingCame();
    }

    @Test // K-01
    void aSignInFromALinkTakesNothingAlong() {
        signIn();

        for (String mode : MODES) {
            StolenSignIn signIn = StolenSignIn.of(realm, SIGN_IN)
                    .with("scope", "openid")
                    .with("state", clientId)
                    .back(realm.url("portal/home"))
                    .mode(mode);
            open(signIn, mode);
            open(signIn.silently(), mode);
        }

        assertThat(site.kept()).isNotEmpty();
        assertNothingCame();
    }

    /** Waits until the browser has come to rest: at the stranger's site, or at a page of this realm that leads nowhere. */
    private void open(StolenSignIn signIn, String mode) {
        int earlier = site.kept().size();
        page.navigate("about:blank");
        page.navigate(signIn.url());
        String end = mode.startsWith("form_post") ? "/portal/home" : "/account/";
        page.waitForURL(url -> url.startsWith(site.home()) || url.contains(end));
        page.waitForLoadState(LoadState.LOAD);
        if (page.url().startsWith(site.home())) {
            Await.until(
                    "the stranger's page has kept what came", () -> site.kept().size() > earlier);
        }
    }

    /** No fragment, no query, no address that the page was left for. */
    private void assertNothingCame() {
        assertThat(site.kept()).allSatisfy(kept -> assertThat(kept).isEqualTo(site.home()));
    }

    @Test // K-01
    void nobodyCanRedeemACodeOfASignInFromALink() {
        StolenSignIn signIn = StolenSignIn.of(realm, SIGN_IN)
                .with("scope", "openid")
                .with("state", clientId)
                .back(realm.url("portal/home"));
        String ended = signedIn().followRedirects(false).get(signIn.url()).header("Location");
        assertThat(ended).contains("code=");

        ApiResponse answer = signIn.redeem(ended.replaceAll(".*[?&]code=([^&]*).*", "$1"));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 401);
        assertThat(answer.body()).contains("client").doesNotContain("access_token");
    }

    @Test // K-01
    void theSignInClientCannotAskForTheApi() {
        StolenSignIn signIn = StolenSignIn.of(realm, SIGN_IN).back(realm.url("portal/home"));

        String ended = signedIn().followRedirects(false).get(signIn.url()).header("Location");

        assertThat(ended).contains("error=invalid_scope").doesNotContain("code=");
    }

    @Test // K-01
    void thePageOnTheWayHasNoCodeInItsAddress() {
        HttpBrowser admin = signedIn();
        StolenSignIn signIn = StolenSignIn.of(realm, SIGN_IN)
                .with("scope", "openid")
                .with("state", clientId)
                .back(realm.url("portal/home"));

        var way = admin.get(signIn.url());

        assertThat(way.uri()).hasToString(realm.url("portal/home?client=" + clientId) + "#");
        assertThat(way.header("Refresh")).isEqualTo("0;url=" + site.home());
        assertThat(way.document().select("main a.btn").attr("href")).isEqualTo(site.home());
        assertThat(way.body()).doesNotContain("code=", "session_state");
    }

    private void signIn() {
        page.navigate(realm.signInUrl());
        page.locator("#username").fill(People.ADMIN);
        page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.contains("/account/"));
    }

    private HttpBrowser signedIn() {
        HttpBrowser admin = realm.browser();
        admin.submit(admin.get(realm.signInUrl())
                .form("#kc-form-login")
                .with("username", People.ADMIN)
                .with("password", PortalRealm.DEMO_PASSWORD));
        return admin;
    }

    private ClientResource client(String id) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(id).get(0).getId());
    }
}
