// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.FirstLoginFlows;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** What newcomers say about themselves decides nothing: D-03, K-07. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderProfileIT {
    private final PortalRealm realm;
    private final People people;
    private final FirstLoginFlows flows;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderProfileIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.flows = new FirstLoginFlows(realm);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    @Test // D-03
    void neitherTheProfilePageNorAnImporterWritesTheState() {
        askForTheProfile();
        importer("portalStatus");
        importer("enabled");
        login.upstream.claim(address, "\"ACTIVE\"");

        HttpBrowser browser = realm.browser();
        HttpPage review = login.signIn(browser);
        HtmlForm form = review.form("#kc-idp-review-profile-form");
        for (String name : new String[] {"status", "portalStatus", "requiredActions", "emailVerified"}) {
            form = form.with("user.attributes." + name, "ACTIVE").with(name, "true");
        }
        HttpPage page = browser.submit(form);

        assertThat(page.text()).contains("Your request is waiting for approval");
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isFalse();
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // K-07
    void blanksOnTheProfilePageAreDropped() {
        askForTheProfile();
        HttpBrowser browser = realm.browser();

        browser.submit(login.signIn(browser)
                .form("#kc-idp-review-profile-form")
                .with("email", " " + address + "\u00A0")
                .with("firstName", "\tGrace \u200B"));

        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.getEmail()).isEqualTo(address);
        assertThat(user.getFirstName()).isEqualTo("Grace");
    }

    @Test // K-07
    void anAddressInAnotherSpellingIsStoredInOurs() {
        String other = People.newAddress();
        login.upstream.person(wide(other));

        assertThat(login.upstream.signIn(FirstLogin.ALIAS, wide(other)).text())
                .contains("Your request is waiting for approval");

        assertThat(accounts(other))
                .extracting(user -> user.getEmail() + " " + user.getUsername())
                .containsExactly(other + " " + other);
    }

    @Test // K-07
    void anAddressInAnotherSpellingIsNoSecondAccount() {
        people.settings("manual", "account-setup");
        String taken = People.newAddress();
        people.signUp(taken);
        login.upstream.person(wide(taken));

        HttpPage page = login.upstream.signIn(FirstLogin.ALIAS, wide(taken));

        assertThat(page.text()).contains("There is an account with your e-mail address already");
        assertThat(accounts(taken)).hasSize(1);
    }

    private List<UserRepresentation> accounts(String of) {
        return realm.admin().users().search(of.substring(0, of.indexOf('@')), 0, 10);
    }

    private static String wide(String of) {
        return of.replace("@globex", "@ｇlobex");
    }

    private void askForTheProfile() {
        String flow = flows.copy(FirstLoginFlows.OURS);
        String config = flows.step(flow, "idp-review-profile").getAuthenticationConfig();
        var stored = realm.admin().flows().getAuthenticatorConfig(config);
        stored.getConfig().put("update.profile.on.first.login", "on");
        realm.admin().flows().updateAuthenticatorConfig(config, stored);
        FirstLoginFlows.bind(flow, login.provider());
    }

    private void importer(String attribute) {
        login.addMapper(
                attribute,
                "oidc-user-attribute-idp-mapper",
                Map.of("syncMode", "FORCE", "claim", UpstreamRealm.CLAIM, "user.attribute", attribute));
    }
}
