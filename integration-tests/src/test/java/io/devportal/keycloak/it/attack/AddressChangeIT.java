// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.HeldPage;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** Keycloak's required action Update Email, in the hands of somebody who wants an account with another person's address. K-03. */
@Tag("attack")
@PortalTest
final class AddressChangeIT {
    private static final String OWNERS = "Owners-horse-1";
    private static final String UPDATE_EMAIL = "UPDATE_EMAIL";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final HeldPage held;
    private final HttpBrowser attacker;

    AddressChangeIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.held = new HeldPage(realm);
        this.attacker = realm.browser();
    }

    @BeforeEach
    void updateEmail() {
        enable(true);
    }

    @AfterEach
    void asShipped() {
        theNewAddressIsProvenFirst(false);
        enable(false);
    }

    private void enable(boolean isEnabled) {
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction(UPDATE_EMAIL);
        action.setEnabled(isEnabled);
        realm.admin().flows().updateRequiredAction(UPDATE_EMAIL, action);
    }

    private HttpPage change(String from, String to) {
        HttpPage form = held.at(attacker, UPDATE_EMAIL, from, People.PASSWORD);
        HttpPage answer =
                attacker.followRedirects(false).submit(form.form("form").with("email", to));
        attacker.followRedirects(true);
        return answer;
    }

    /** Without the tick that signs out everywhere. */
    private void ownerProves(String address) {
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HtmlForm form =
                owner.get(mailbox.awaitMail(address, "new password").link()).form("#kc-passwd-update-form");
        owner.submit(new HtmlForm(form.action(), Map.of("password-new", OWNERS, "password-confirm", OWNERS)));
        assertThat(people.passwordIs(address, OWNERS)).isTrue();
    }

    private void theNewAddressIsProvenFirst(boolean isProvenFirst) {
        RequiredActionConfigRepresentation verify = new RequiredActionConfigRepresentation();
        verify.setConfig(Map.of("verifyEmail", Boolean.toString(isProvenFirst)));
        realm.admin().flows().updateRequiredActionConfig(UPDATE_EMAIL, verify);
    }

    @Test // K-03, L36
    void oneThatWaitsForItsLinkEndsWhenAnAdminChangesTheAddress() {
        theNewAddressIsProvenFirst(true);
        people.settings("automatic", "sign-up");
        String address = People.newAddress();
        String attackers = People.newAddress();
        String corrected = People.newAddress();
        people.signUp(address);
        change(address, attackers);
        String link = mailbox.awaitMail(attackers).link();

        realm.as(People.ADMIN)
                .put("users/" + people.userId(address), "{\"email\":\"" + corrected + "\"}")
                .expect(200);
        HttpPage answer = realm.browser().get(link);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(people.exists(attackers)).isFalse();
        assertThat(people.user(corrected).toRepresentation().getRequiredActions())
                .isEmpty();
    }

    @Test // K-03
    void oneThatWaitsForItsLinkEndsWithTheProof() {
        theNewAddressIsProvenFirst(true);
        people.settings("automatic", "sign-up");
        String address = People.newAddress();
        String attackers = People.newAddress();
        people.signUp(address);
        change(address, attackers);
        String link = mailbox.awaitMail(attackers).link();

        ownerProves(address);
        HttpPage answer = realm.browser().get(link);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(people.exists(attackers)).isFalse();
        assertThat(people.user(address).toRepresentation().getRequiredActions()).isEmpty();
    }

    /** A link proves the address that it went to, and no other that its sign-in writes afterwards. */
    @Test // K-03
    void oneBehindALinkProvesNothing() {
        people.settings("manual", "account-setup");
        String attackers = people.activePerson();
        String address = People.newAddress();
        people.user(attackers).executeActionsEmail(List.of(UPDATE_EMAIL, "UPDATE_PASSWORD"));
        HttpPage asked =
                attacker.get(mailbox.awaitMail(attackers, "needs an update").link());
        HttpPage page = attacker.get(
                asked.document().select("main a[href*=action-token]").attr("abs:href"));
        if (page.document().select("input[name=email]").isEmpty()) {
            page = attacker.submit(page.form("#kc-passwd-update-form")
                    .with("password-new", People.PASSWORD)
                    .with("password-confirm", People.PASSWORD));
        }

        attacker.submit(page.form("form").with("email", address));

        assertThat(people.user(address).toRepresentation().isEmailVerified()).isFalse();
    }

    /** Whose account it is as long as the address is theirs is settled; whose the new address is, is not. */
    @Test // K-03
    void oneThatNobodyVerifiesMakesTheAccountUnprovenAgain() {
        people.settings("manual", "account-setup");
        String attackers = people.activePerson();
        ApiResponse tokens = people.passwordGrant(attackers, People.PASSWORD).expect(200);
        String address = People.newAddress();

        // nobody is thrown out by a change of their own
        assertThat(change(attackers, address).header("Location")).contains("code=");
        ownerProves(address);

        assertThat(realm.tokenRequest(Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                tokens.json().path("refresh_token").asText()))
                        .status())
                .isEqualTo(400);
    }
}
