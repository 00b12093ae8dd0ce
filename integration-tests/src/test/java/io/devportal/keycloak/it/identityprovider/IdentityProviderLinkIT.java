// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.identityprovider.FirstLogin.ALIAS;
import static io.devportal.keycloak.it.identityprovider.FirstLogin.APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.FirstLoginFlows;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.CredentialRepresentation;

/** An identity provider that names the address of somebody else changes nothing: A-17, C-24, E-28, E-29. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderLinkIT {
    private static final String OPEN_MAIL = "Open the link in your mail";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final FirstLoginFlows flows;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.flows = new FirstLoginFlows(realm);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** Links whoever has the address, without a question. */
    private void linkAtOnce() {
        String flow = flows.copy(FirstLoginFlows.OURS);
        flows.require(flow, "idp-confirm-link", "DISABLED");
        flows.disableSubFlow(flow, flow + " developer portal account verification");
        flows.add(flow + " developer portal existing account", "idp-auto-link");
        FirstLoginFlows.bind(flow, login.provider());
    }

    @Test
    void whoWaitsIsNotLinkedAtOnce() {
        people.signUp(address);
        linkAtOnce();

        assertThat(login.signIn().text()).contains("That did not work");
        assertWaitsWithLinks(0);
    }

    @Test
    void whoWaitsIsNotLinkedByMailAndNotByPassword() {
        people.settings("manual", "sign-up");
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");

        HttpBrowser browser = realm.browser();
        HttpPage signIn = addToExistingAccount(browser, ALIAS);
        HttpPage answer = browser.submit(
                signIn.form("#kc-form-login").with("username", address).with("password", People.PASSWORD));

        assertThat(answer.text()).contains("still waits for approval");
        assertWaitsWithLinks(0);
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
    }

    /** The answer to somebody who confirms that the account of this address is theirs. */
    private HttpPage addToExistingAccount(HttpBrowser browser, String alias) {
        HttpPage question = login.upstream.signIn(browser, alias, address);
        return browser.submit(question.form("#kc-register-form").with("submitAction", "linkAccount"));
    }

    private void assertWaitsWithLinks(int links) {
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        assertThat(people.user(address).getFederatedIdentity()).hasSize(links);
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    @Test // A-17, C-24
    void whoIsLinkedBeforeTheAccountSetUpHasNotProvenTheAddress() {
        people.activationLink(address);
        linkAtOnce();

        assertStopped();
    }

    /** An admin has set a password, which whoever comes through an identity provider need not know. */
    @Test
    void aPasswordThatNobodyAskedForProvesNothing() {
        people.activationLink(address);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        password.setTemporary(false);
        people.user(address).resetPassword(password);
        linkAtOnce();

        assertStopped();
    }

    private void assertStopped() {
        HttpPage first = login.signIn();
        HttpPage second = login.signIn();

        assertThat(first.text()).contains(OPEN_MAIL);
        assertThat(second.text()).contains(OPEN_MAIL);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    @Test // E-28
    void aSecondProviderInheritsNothingFromTheFirst() {
        login.signIn();
        IdentityProviderResource other = login.upstream.asOidc("other-login", APPROVAL);
        try {
            HttpPage page = addToExistingAccount(realm.browser(), "other-login");

            assertThat(page.text()).contains("Sign in to your account here, and it is linked");
            assertWaitsWithLinks(1);
        } finally {
            other.remove();
        }
    }

    @Test // E-29
    void aDeletedProviderLeavesWaitingPeopleWaitingAndItsAliasIsWorthNothing() {
        login.signIn();

        login.provider().remove();
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        assertThat(people.request(address).has("identityProvider")).isFalse();
        login.upstream.forgetClient(ALIAS);
        login.upstream.asOidc(ALIAS, APPROVAL);

        assertThat(addToExistingAccount(realm.browser(), ALIAS).text())
                .contains("Sign in to your account here, and it is linked");
        assertWaitsWithLinks(0);
    }
}
