// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
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
        site.register(realm, clientId);
    }

    @AfterEach
    void closed() {
        site.close();
    }

    @Test // K-01
    void theConsolesClientLeadsToNoAddressThatGoesOn() {
        HttpBrowser admin = StolenSignIn.signedInAdmin(realm);

        for (String path : List.of(
                "portal/home",
                "portal/home?client=" + clientId,
                "portal/home?x=1&client=" + clientId,
                "portal/home/" + clientId,
                "portal",
                "portal/requests",
                "portal/?client=" + clientId,
                "portal/activation-link",
                "portal/activation-link/sign-out",
                "account/index.html",
                "account/../portal/home",
                "account/?referrer=" + clientId)) {
            for (String mode : StolenSignIn.MODES) {
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

    /** Its own address: what ends there, somebody else cannot redeem, and nobody passes on. */
    @Test // K-01
    void aCodeThatEndsAtTheConsoleIsForgotten() {
        signIn();
        page.navigate(realm.url("portal/"));
        page.locator("portal-console h1").waitFor();
        // what Keycloak's own account page, where the sign-in ended, may have kept
        page.evaluate("() => localStorage.clear()");

        for (String mode : List.of("fragment", "query", "query.jwt", "fragment.jwt")) {
            StolenSignIn signIn = StolenSignIn.of(realm, CONSOLE)
                    .back(realm.url("portal/"))
                    .with("state", "of-a-stranger")
                    .mode(mode);
            page.navigate(signIn.url());
            page.locator("portal-console h1").waitFor();
            page.waitForURL(url -> !url.contains("#"));

            assertThat(page.url()).as(mode).doesNotContain("code=").doesNotContain("response=");
            assertThat((String) page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                    .as(mode)
                    .doesNotContain("of-a-stranger")
                    .doesNotContain("code=");
        }
        assertNothingCame();
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
            for (String mode : StolenSignIn.MODES) {
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

        for (String mode : StolenSignIn.MODES) {
            StolenSignIn signIn = StolenSignIn.ofLink(realm, clientId).mode(mode);
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

    private void signIn() {
        page.navigate(realm.signInUrl());
        page.locator("#username").fill(People.ADMIN);
        page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        Browser.awaitArrival(page, url -> url.contains("/account/"));
    }

    private ClientResource client(String id) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(id).get(0).getId());
    }
}
