// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody gets a password from a portal admin, in place of a mail: T9, T10, T14, L17. */
@Tag("invitation")
@PortalTest
final class InvitationPasswordIT {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String globex;

    InvitationPasswordIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
    }

    private JsonNode invite(String more) {
        return invitees.invite(invitees.orgUser(address, globex, "developer", more));
    }

    @Test // T9, T10, T14, L17, L22
    void whoGetsATemporaryPasswordChoosesAnotherAtTheFirstSignIn() {
        JsonNode invitation = invite(",\"password\":\"Temporary-1!\",\"temporary\":true");
        mailbox.expectNoMail(address, SHORT);
        assertThat(people.passwordGrant(address, "Temporary-1!").json().has("access_token"))
                .isFalse();

        var browser = realm.browser();
        String next = people.signIn(browser, address, "Temporary-1!").header("Location");
        HttpPage form = browser.followRedirects(true).get(next);
        assertThat(form.text()).contains("Choose a password");
        assertThat(organizations.roles(address)).isEmpty();
        browser.followRedirects(false).submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));

        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isFalse();
        assertThat(organizations.roles(address)).isEqualTo(Map.of(globex, "developer"));
        assertThat(invitees.state(invitation.path("id").asText())).isEqualTo("ACCEPTED");
    }

    /** Keycloak's own mail proves the address, and the password comes from an admin. */
    @Test // K-03
    void whoProvesTheAddressChoosesAnotherPassword() {
        invite(",\"password\":\"Temporary-1!\"");
        people.user(address).executeActionsEmail(List.of("portal-account-setup"));
        HttpBrowser owner = realm.browser();
        HttpPage confirm = owner.get(mailbox.awaitMail(address).link());
        HttpPage page = owner.get(
                confirm.document().select("a[href*=action-token]").first().attr("href"));

        HttpPage done = owner.submit(page.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));

        assertThat(page.document().select("#password-new")).hasSize(1);
        assertThat(done.status()).isEqualTo(200);
        assertThat(people.passwordIs(address, "Temporary-1!")).isFalse();
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
    }

    @Test // T14
    void whoHasAPasswordGetsNoInvitation() {
        JsonNode invitation = invite(",\"password\":\"Temporary-1!\"");

        assertThat(invitees.send(invitation.path("id").asText()).expect(409).body())
                .contains("password_set");
        assertThat(realm.as(People.ADMIN)
                        .post("users/" + people.userId(address) + "/activation-email")
                        .expect(409)
                        .body())
                .contains("password_set");
        mailbox.expectNoMail(address, SHORT);
    }
}
