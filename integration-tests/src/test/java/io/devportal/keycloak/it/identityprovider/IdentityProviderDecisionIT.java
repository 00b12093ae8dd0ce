// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.identityprovider.FirstLogin.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.FirstLoginFlows;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** What a decision does for a person whom an identity provider has brought: B13. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderDecisionIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderDecisionIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    /** Keycloak runs no further flow for a disabled user: the same message as at the second login. */
    @Test
    void aFlowAfterTheFirstLoginIsNotReached() {
        AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
        flow.setAlias("after-login");
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        realm.admin().flows().createFlow(flow).close();
        new FirstLoginFlows(realm).add("after-login", "allow-access-authenticator");
        IdentityProviderRepresentation stored = login.provider().toRepresentation();
        stored.setPostBrokerLoginFlowAlias("after-login");
        login.provider().update(stored);

        assertThat(login.signIn().text()).contains("still waits for approval");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");

        people.approve(address).expect(200);
        assertThat(UpstreamRealm.isSignedIn(login.signIn())).isTrue();
    }

    @Test // B13
    void anApprovedPersonComesInTheSameWay() {
        login.signIn();

        people.approve(address).expect(200);

        assertThat(people.state(address)).isEqualTo("ACTIVE");
        Mail mail = mailbox.awaitMail(address, "approved");
        assertThat(mail.text()).contains("the same way as the first time").doesNotContain("/activate/", "password");
        assertThat(UpstreamRealm.isSignedIn(login.signIn())).isTrue();
        assertThat(people.user(address).toRepresentation().getRequiredActions()).isEmpty();
    }

    @Test // B13
    void whoKeepsTheWaitingPageOpenGoesOnFromThere() {
        HttpBrowser browser = realm.browser();
        HttpPage page = login.signIn(browser);
        people.approve(address).expect(200);

        assertThat(UpstreamRealm.isSignedIn(browser.submit(page.form("#portal-waiting"))))
                .isTrue();
    }

    @Test // B13
    void aRejectedPersonMayAskAgain() {
        login.signIn();

        people.reject(address, "No contract").expect(200);

        assertThat(people.exists(address)).isFalse();
        assertThat(people.request(address).path("state").asText()).isEqualTo("REJECTED");
        assertThat(mailbox.awaitMail(address, "not approved").text()).contains("the same way as the first time");
        assertThat(login.signIn().text()).contains("Your request is waiting for approval");
    }

    /** Without the link the account has no way in, so it gets the one that everybody has. */
    @Test // B13, E-29
    void anApprovalAfterTheLinkIsGoneSendsAnActivationLink() {
        login.signIn();
        people.user(address).removeFederatedIdentity(ALIAS);

        people.approve(address).expect(200);

        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(mailbox.awaitMail(address, "approved").link()).contains("/activate/");
    }
}
