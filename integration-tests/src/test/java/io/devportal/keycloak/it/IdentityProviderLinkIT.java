// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.tryit.http.HtmlForm;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An identity provider that names the address of somebody else changes nothing: A-17, C-24, D-03, E-28, E-29. */
@PortalTest
final class IdentityProviderLinkIT {
    private static final String ALIAS = "globex-login";
    private static final String OPEN_MAIL = "Open the link in your mail";
    private static final Map<String, String> APPROVAL = Map.of("portalApproval", "required");

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final FirstLoginFlows flows;
    private final String address = People.newAddress();
    private UpstreamRealm upstream;
    private IdentityProviderResource provider;

    IdentityProviderLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.flows = new FirstLoginFlows(realm);
    }

    /** Trusts the addresses that the identity provider names. */
    @BeforeEach
    void upstream() {
        people.settings("manual", "account-setup");
        upstream = realm.upstream("upstream");
        upstream.person(address);
        provider = upstream.asOidc(ALIAS, APPROVAL);
    }

    @AfterEach
    void noUpstream() {
        upstream.close();
        provider.remove();
    }

    /** Links whoever has the address, without a question. */
    private void linkAtOnce() {
        String flow = flows.copy(FirstLoginFlows.OURS);
        flows.require(flow, "idp-confirm-link", "DISABLED");
        flows.disableSubFlow(flow, flow + " developer portal account verification");
        flows.add(flow + " developer portal existing account", "idp-auto-link");
        FirstLoginFlows.bind(flow, provider);
    }

    @Test
    void whoWaitsIsNotLinkedAtOnce() {
        people.signUp(address);
        linkAtOnce();

        assertThat(upstream.signIn(ALIAS, address).text()).contains("That did not work");
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

    /** The answer to who confirms that the account of this address is his. */
    private HttpPage addToExistingAccount(HttpBrowser browser, String alias) {
        HttpPage question = upstream.signIn(browser, alias, address);
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
        HttpPage first = upstream.signIn(ALIAS, address);
        HttpPage second = upstream.signIn(ALIAS, address);

        assertThat(first.text()).contains(OPEN_MAIL);
        assertThat(second.text()).contains(OPEN_MAIL);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    @Test // E-28
    void aSecondProviderInheritsNothingFromTheFirst() {
        upstream.signIn(ALIAS, address);
        IdentityProviderResource other = upstream.asOidc("other-login", APPROVAL);
        try {
            HttpPage page = addToExistingAccount(realm.browser(), "other-login");

            assertThat(page.text()).contains("Authenticate to link your account");
            assertWaitsWithLinks(1);
        } finally {
            other.remove();
        }
    }

    @Test // E-29
    void aDeletedProviderLeavesWaitingPeopleWaitingAndItsAliasIsWorthNothing() {
        upstream.signIn(ALIAS, address);

        provider.remove();
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        assertThat(people.request(address).has("identityProvider")).isFalse();
        provider = recreated();

        assertThat(addToExistingAccount(realm.browser(), ALIAS).text()).contains("Authenticate to link your account");
        assertWaitsWithLinks(0);
    }

    private IdentityProviderResource recreated() {
        String client = upstream.admin().clients().findByClientId(ALIAS).get(0).getId();
        upstream.admin().clients().get(client).remove();
        return upstream.asOidc(ALIAS, APPROVAL);
    }

    @Test // D-03
    void neitherTheProfilePageNorAnImporterWritesTheState() {
        askForTheProfile();
        importer("portalStatus");
        importer("enabled");
        upstream.claim(address, "\"ACTIVE\"");

        HttpBrowser browser = realm.browser();
        HttpPage review = upstream.signIn(browser, ALIAS, address);
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

    private void askForTheProfile() {
        String flow = flows.copy(FirstLoginFlows.OURS);
        String config = flows.step(flow, "idp-review-profile").getAuthenticationConfig();
        var stored = realm.admin().flows().getAuthenticatorConfig(config);
        stored.getConfig().put("update.profile.on.first.login", "on");
        realm.admin().flows().updateAuthenticatorConfig(config, stored);
        FirstLoginFlows.bind(flow, provider);
    }

    private void importer(String attribute) {
        IdentityProviderMapperRepresentation mapper = new IdentityProviderMapperRepresentation();
        mapper.setName(attribute);
        mapper.setIdentityProviderAlias(ALIAS);
        mapper.setIdentityProviderMapper("oidc-user-attribute-idp-mapper");
        mapper.setConfig(Map.of("syncMode", "FORCE", "claim", UpstreamRealm.CLAIM, "user.attribute", attribute));
        provider.addMapper(mapper).close();
    }
}
