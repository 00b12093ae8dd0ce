// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that an organization has, or one too much like it, is refused: L7. */
@Tag("signup")
@PortalTest
final class OrganizationNameTakenIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    OrganizationNameTakenIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
    }

    @ParameterizedTest // L7
    @ValueSource(
            strings = {
                "Wayne Söhne %s",
                "  WAYNE   SÖHNE %s ",
                "wayne-sohne-%s",
                "Wayne, Sohne (%s)",
                "wayne.%s",
                "Wayne %s"
            })
    void everySpellingOfAnExistingNameOrAliasIsRefused(String wish) {
        String alias = organizations.create("wayne." + unique, "Wayne Söhne " + unique, Map.of());
        String member = people.activePerson();
        organizations.join(member, alias);

        HttpPage answer = people.signUp(address, Map.of(Organizations.FIELD, wish.formatted(unique)));

        assertThat(answer.document()
                        .select("#input-error-" + Organizations.FIELD)
                        .text())
                .contains("ask its admin for an invitation");
        assertThat(answer.text()).doesNotContain(member);
        assertThat(people.exists(address)).isFalse();
    }

    @RepeatedTest(3) // L7
    void ofTwoApprovalsAtTheSameMomentOneGetsTheName() {
        String name = "Oscorp " + unique;
        String other = People.newAddress();
        people.signUp(address, Map.of(Organizations.FIELD, name));
        people.signUp(other, Map.of(Organizations.FIELD, name));
        String first = "registration-requests/" + people.id(address) + "/approve";
        String second = "registration-requests/" + people.id(other) + "/approve";
        Api mara = realm.as(People.ADMIN);

        assertThat(Race.of(() -> mara.post(first), () -> mara.post(second)))
                .extracting(ApiResponse::status)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(organizations.members(name)).hasSize(1);
    }

    @Test // L7
    void aWishOfSomebodyElseBlocksNobodyUntilItIsGranted() {
        String name = "Stark " + unique;
        String other = People.newAddress();
        people.signUp(address, Map.of(Organizations.FIELD, name));
        people.signUp(other, Map.of(Organizations.FIELD, name.toUpperCase()));
        people.approve(address).expect(200);

        String refusal = people.approve(other).expect(409).body();

        assertThat(refusal).contains("organization_taken", "STARK", "Approve with another name");
        assertThat(people.state(other)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(other).toRepresentation().isEnabled()).isFalse();
        realm.as(People.ADMIN)
                .post("registration-requests/" + people.id(other) + "/approve", "{\"organization\":\"\"}")
                .expect(200);
        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
    }
}
