// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak's own console writes a person whole, as it has read them, however long ago: R-29. */
@Tag("users")
@PortalTest
final class StaleWriteIT {
    private final PortalRealm realm;
    private final People people;
    private final Api admin;
    private final String address = People.newAddress();

    StaleWriteIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeEach
    void somebodyWaitsWithAPassword() {
        people.settings("manual", "sign-up");
        people.signUp(address);
    }

    private boolean isLetIn() {
        HttpPage signedIn = people.signIn(address, People.PASSWORD);
        return signedIn.status() == 302 && signedIn.header("Location").contains("code=");
    }

    @Test
    void whoeverOverlooksAnApprovalDisablesThePersonAndThePortalSaysSo() {
        String id = people.id(address);
        UserRepresentation read = people.user(address).toRepresentation();
        people.approve(address).expect(200);

        read.setFirstName("Augusta");
        people.user(address).update(read);

        assertThat(isLetIn()).isFalse();
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(Diagnosis.of(admin, id).findings()).contains("!disabled");
        admin.put("users/" + id, "{\"enabled\":true}").expect(200);
        HttpBrowser browser = realm.browser();
        HttpPage signedIn = people.signIn(browser, address, People.PASSWORD);
        HttpPage arrived =
                signedIn.header("Location").contains("code=") ? signedIn : browser.get(signedIn.header("Location"));
        assertThat(arrived.header("Location")).contains("code=");
    }

    @Test
    void whateverIsWrittenNobodyWhoWaitsGetsIn() {
        UserRepresentation somebodyActive = people.user(People.DEVELOPER).toRepresentation();
        UserRepresentation waiting = people.user(address).toRepresentation();
        waiting.setEnabled(somebodyActive.isEnabled());
        waiting.setRequiredActions(somebodyActive.getRequiredActions());
        waiting.setEmailVerified(true);

        people.user(address).update(waiting);

        assertThat(isLetIn()).isFalse();
        assertThat(people.passwordGrant(address, People.PASSWORD).json().has("access_token"))
                .isFalse();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }
}
