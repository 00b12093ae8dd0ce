// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.AuthenticatorApp;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * Somebody signs up with the address of another person and a password of their own; then the other person proves the
 * address. What was chosen before is worth nothing from then on. K-03.
 */
@Tag("attack")
@PortalTest
final class EarlierCredentialsIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final DisputedAccount account;

    EarlierCredentialsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.account = new DisputedAccount(realm, people, address);
    }

    @BeforeEach
    void passwordAtSignUp() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void defaults() {
        realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
    }

    private String linkOfApprovedDomain() {
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"globex.example\"]}")
                .expect(200);
        people.signUp(address);
        return mailbox.awaitMail(address, "Activate").link();
    }

    @Test // K-03
    void theOwnerOfAnApprovedDomainChoosesThePassword() {
        HttpBrowser owner = realm.browser();
        HttpPage page = owner.get(linkOfApprovedDomain());

        assertThat(page.text()).contains("also when one was chosen at sign-up");
        HttpPage done = owner.submit(page.form("#portal-account-setup").fill(People.setup(DisputedAccount.OWNERS)));

        assertThat(done.text()).contains("Your account is active");
        account.assertOwnersOnly();
        account.assertVerified(true);
    }

    @Test // K-03
    void withoutANewPasswordNothingHappens() {
        HttpBrowser owner = realm.browser();
        HtmlForm form = owner.get(linkOfApprovedDomain()).form("#portal-account-setup");

        HttpPage refused = owner.submit(form);

        assertThat(refused.document().select("#input-error-password-new").text())
                .isEqualTo("Enter a password.");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        account.assertVerified(false);
    }

    @Test // K-03
    void whatElseOpensTheAccountGoesToo() {
        impostorsProvider();
        String link = linkOfApprovedDomain();
        new AuthenticatorApp().register(people.user(address));
        assertThat(people.user(address).credentials()).hasSize(2);
        FederatedIdentityRepresentation identity = new FederatedIdentityRepresentation();
        identity.setUserId("impostor-id");
        identity.setUserName("impostor");
        people.user(address).addFederatedIdentity("impostor", identity).close();

        HttpBrowser owner = realm.browser();
        owner.submit(owner.get(link).form("#portal-account-setup").fill(People.setup(DisputedAccount.OWNERS)));

        account.assertOwnersOnly();
        account.assertVerified(true);
        assertThat(people.user(address).getFederatedIdentity()).isEmpty();
    }

    private void impostorsProvider() {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("impostor");
        provider.setProviderId("oidc");
        provider.setConfig(Map.of(
                "clientId",
                "portal",
                "authorizationUrl",
                "https://id.example/auth",
                "tokenUrl",
                "https://id.example/token"));
        realm.admin().identityProviders().create(provider).close();
    }
}
