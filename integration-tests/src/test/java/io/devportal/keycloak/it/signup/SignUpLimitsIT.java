// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** Nobody floods the sign-up: J-01. */
@Tag("signup")
@PortalTest
final class SignUpLimitsIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    SignUpLimitsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void noLimits() {
        limits(1_000_000, 10_000);
    }

    private void limits(int signUpsPerHour, int pendingRequests) {
        realm.as(People.ADMIN)
                .put(
                        "settings",
                        "{\"maxSignUpsPerHour\":%d,\"maxPendingRequests\":%d}"
                                .formatted(signUpsPerHour, pendingRequests))
                .expect(200);
    }

    private long signedUpSoFar() {
        return realm.as(People.ADMIN)
                .get("registration-requests")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    @Test // J-01
    void oneMachineSignsUpOnlySoOftenAnHour() {
        people.signUp(address);
        limits(1, 10_000);

        String next = People.newAddress();
        HttpPage answer = people.signUp(next);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("3600");
        assertThat(answer.text()).contains("Too many people have signed up from your network");
        assertThat(answer.document().select("#email").val()).isEqualTo(next);
        assertThat(people.exists(next)).isFalse();
        assertThat(errors()).contains("portal_too_many_sign_ups");
    }

    /** An address that has an account counts as well, or the limit would tell which ones have. */
    @Test // J-01, F-01
    void aTakenAddressCountsLikeANewOne() {
        people.signUp(People.DEVELOPER);
        people.signUp(People.DEVELOPER);
        long counted = signedUpSoFar() + 2;

        limits((int) counted, 10_000);

        assertThat(people.signUp(People.DEVELOPER).status()).isEqualTo(429);
        assertThat(people.signUp(address).status()).isEqualTo(429);
    }

    @Test // J-01
    void aHeaderMakesNobodySomebodyElse() {
        people.signUp(address);
        limits(1, 10_000);

        HttpBrowser browser = new HttpBrowser().header("X-Forwarded-For", "198.51.100.7");
        HttpPage answer = browser.submit(
                browser.get(realm.signUpUrl()).form("#kc-register-form").fill(People.details(People.newAddress())));

        assertThat(answer.status()).isEqualTo(429);
    }

    @Test // J-01
    void aFullQueueTakesNoMore() {
        people.signUp(address);
        limits(1_000_000, 1);

        HttpPage answer = people.signUp(People.newAddress());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("Many requests wait for an answer");
    }

    private List<String> errors() {
        return realm.admin().getEvents(List.of("REGISTER_ERROR"), null, null, null, null, null, null, null).stream()
                .map(EventRepresentation::getError)
                .toList();
    }
}
