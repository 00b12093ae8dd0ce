// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.ScimClient;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Whom a SCIM client creates is not held, and who waits is not let in by one: B22, R-29, ADR 0043. */
@Tag("modes")
@PortalTest
final class ScimIT {
    private static final String ACTION = "portal-account-setup";

    private static Installation server;
    private static PortalRealm realm;
    private static ScimClient scim;

    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    ScimIT(Mailbox mailbox) {
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    static void start(Mailbox mailbox) {
        server = new Installation(Modes.BUILT);
        server.started();
        realm = server.newRealm(mailbox);
        scim = new ScimClient(realm);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test // B22
    void whomAClientCreatesIsNotHeld() {
        scim.creates(address).expect(201);

        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isTrue();
        assertThat(user.getRequiredActions()).as("SCIM cannot name any").isEmpty();
        resetPassword(address);
        assertThat(people.getsIn(address)).isTrue();
        assertThat(mailbox.mailsTo(address)).isEmpty();
    }

    @Test // B22
    void withTheAccountSetUpAsADefaultActionItIsAnInvitation() {
        defaultAction(true);
        try {
            scim.creates(address).expect(201);
        } finally {
            defaultAction(false);
        }

        resetPassword(address);
        assertThat(people.getsIn(address)).isFalse();
        Invitees invitees = new Invitees(realm, mailbox);
        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
        assertThat(people.getsIn(address)).isTrue();
    }

    @Test
    void whoWaitsStaysOutWhenAClientMakesThemActive() {
        people.signUp(address);

        scim.makesActive(people.userId(address)).expect(200);

        assertThat(people.user(address).toRepresentation().isEnabled()).isTrue();
        resetPassword(address);
        assertThat(people.getsIn(address)).isFalse();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void whomAClientDeletesLeavesNoRequest() {
        people.signUp(address);

        scim.deletes(people.userId(address)).expect(204);

        assertThat(new Health(realm).level("lost-accounts")).isEqualTo("OK");
        people.signUp(address);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void theHealthSaysSoForAsLongAsTheRealmHasItOn() {
        Health health = new Health(realm);

        assertThat(health.level("scim")).isEqualTo("WARNING");
        assertThat(health.message("scim")).contains("gets in without approval", "manage-users");
        scim.switchedOn(false);
        try {
            assertThat(health.level("scim")).isEqualTo("OK");
        } finally {
            scim.switchedOn(true);
        }
    }

    private void resetPassword(String address) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        password.setTemporary(false);
        people.user(address).resetPassword(password);
    }

    private static void defaultAction(boolean isDefault) {
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction(ACTION);
        action.setDefaultAction(isDefault);
        realm.admin().flows().updateRequiredAction(ACTION, action);
    }
}
