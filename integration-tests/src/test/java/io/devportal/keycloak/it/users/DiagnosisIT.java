// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Why can this person not sign in? */
@Tag("users")
@PortalTest
final class DiagnosisIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();

    DiagnosisIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private Diagnosis diagnosis(String userId) {
        return Diagnosis.of(realm.as(People.ADMIN), userId);
    }

    @Test // T6, L46
    void eachStepOfAJourneyHasItsReasonAndItsWayOut() {
        people.signUp(address);
        String id = people.userId(address);
        assertThat(diagnosis(id).findings()).contains("!waiting_for_approval").doesNotContain("!disabled");
        assertThat(diagnosis(id).finding("waiting_for_approval").path("wayOut").asText())
                .contains("Approve or reject");

        people.approve(address).expect(200);
        String link = mailbox.awaitMail(address, "approved").link();
        Await.until("the link is told", () -> diagnosis(id).findings().contains("link_sent"));
        assertThat(diagnosis(id).findings()).contains("!waiting_for_activation");
        assertThat(diagnosis(id).json().toString()).doesNotContain(address, "/activate/");

        people.activate(link);
        assertThat(diagnosis(id).canSignIn()).isTrue();
        assertThat(diagnosis(id).findings()).contains("nothing_in_the_way", "no_role");

        people.passwordGrant(address, People.PASSWORD).expect(200);
        assertThat(diagnosis(id).json().path("lastSignInTimestamp").asLong()).isPositive();
        people.passwordGrant(address, "wrong");
        assertThat(diagnosis(id).finding("last_try_failed").path("message").asText())
                .contains("invalid user credentials");

        people.setEnabled(address, false);
        assertThat(diagnosis(id).canSignIn()).isFalse();
        assertThat(diagnosis(id).findings()).contains("!disabled");
    }

    @Test // C-16
    void aLinkThatWentToAnEarlierAddressIsNoLink() {
        people.signUp(address);
        String id = people.userId(address);
        people.approve(address).expect(200);
        Await.until("the link is told", () -> diagnosis(id).findings().contains("link_sent"));

        UserRepresentation corrected = people.user(address).toRepresentation();
        corrected.setEmail(People.newAddress());
        realm.admin().users().get(id).update(corrected);

        assertThat(diagnosis(id).findings()).contains("!link_replaced").doesNotContain("link_sent");
    }

    @Test // T18
    void ofSomebodyRejectedTheRecordTells() {
        people.signUp(address);
        String id = people.userId(address);
        people.reject(address, "No contract").expect(200);

        assertThat(diagnosis(id).finding("rejected").at("/details/reason").asText())
                .isEqualTo("No contract");
        organizations.create("of-nobody", Map.of());
        orgAdmin("of-nobody").get("users/" + id + "/diagnosis").expect(404);
    }

    @Test
    void aLockOutIsTold() {
        String ada = organizations.newPerson();
        String id = organizations.userId(ada);
        lockOut(3, false);
        try {
            Await.until("locked for a time", () -> {
                people.passwordGrant(ada, "wrong");
                return diagnosis(id).findings().contains("!locked_temporarily");
            });
            assertThat(diagnosis(id)
                            .finding("locked_temporarily")
                            .at("/details/until")
                            .asLong())
                    .isPositive();
            assertThat(diagnosis(id).json().toString()).doesNotContain("127.0.0.1");

            realm.admin().attackDetection().clearBruteForceForUser(id);
            lockOut(3, true);
            Await.until("locked for good", () -> {
                people.passwordGrant(ada, "wrong");
                return diagnosis(id).findings().contains("!locked_permanently");
            });
            assertThat(diagnosis(id).findings()).doesNotContain("!disabled");
        } finally {
            lockOut(30, false);
        }
    }

    private void lockOut(int failures, boolean permanent) {
        RealmRepresentation update = realm.admin().toRepresentation();
        update.setPermanentLockout(permanent);
        update.setMaxTemporaryLockouts(0);
        update.setFailureFactor(failures);
        update.setQuickLoginCheckMilliSeconds(0L);
        realm.admin().update(update);
    }

    @Test // L43, L45
    void anIdentityProviderThatIsOffIsTold() {
        try (BrokeredRealm brokered = new BrokeredRealm(realm)) {
            var provider = brokered.provider(RoleMapper.oidc());
            brokered.authorizationType("portal");
            brokered.person.says("[]").signsIn(BrokeredRealm.ALIAS);
            String id = brokered.organizations.userId(brokered.person.address());
            assertThat(diagnosis(id).findings()).contains("nothing_in_the_way", "password_missing");
            assertThat(diagnosis(people.userId(People.ADMIN)).findings()).contains("new_publisher_refused");

            IdentityProviderRepresentation off = provider.toRepresentation();
            off.setEnabled(false);
            provider.update(off);

            assertThat(diagnosis(id).findings()).contains("!no_way_in", "provider_disabled");
        }
    }

    private Api orgAdmin(String alias) {
        String omar = organizations.newPerson();
        organizations.grant(omar, alias, "org-admin");
        return realm.as(omar, People.PASSWORD);
    }

    @Test // E-30
    void anOrgAdminLearnsOfNoSignIn() {
        String acme = organizations.create();
        String ada = organizations.newPerson();
        String id = organizations.userId(ada);
        organizations.grant(ada, acme, "developer");
        people.passwordGrant(ada, People.PASSWORD).expect(200);
        people.passwordGrant(ada, "wrong");

        Diagnosis seen = Diagnosis.of(orgAdmin(acme), id);

        assertThat(diagnosis(id).findings()).containsExactly("nothing_in_the_way", "last_try_failed");
        assertThat(seen.findings()).containsExactly("nothing_in_the_way");
        assertThat(seen.json().has("lastSignInTimestamp")).isFalse();
        assertThat(seen.json().has("signInsAreKept")).isFalse();
    }

    @Test // E-30
    void anOrgAdminLearnsNothingOfOtherOrganizationsAndTheRealm() {
        String acme = organizations.create();
        String globex = organizations.create();
        String ada = organizations.newPerson();
        String id = organizations.userId(ada);
        organizations.grant(ada, acme, "developer");
        organizations.grant(ada, globex, "developer");
        Api ofAcme = orgAdmin(acme);
        Api ofOther = orgAdmin(organizations.create());
        organizations.setEnabled(globex, false);
        people.setEnabled(ada, false);

        Diagnosis seen = Diagnosis.of(ofAcme, id);

        assertThat(diagnosis(id).findings()).contains("!disabled", "member_of_disabled");
        assertThat(seen.findings()).containsExactly("!disabled");
        assertThat(seen.json().toString()).doesNotContain(globex);
        assertThat(seen.finding("disabled").path("wayOut").asText()).isEqualTo("Ask a portal admin.");
        assertThat(ofOther.get("users/" + id + "/diagnosis").expect(404).body())
                .isEqualTo(ofOther.get("users/nobody/diagnosis").expect(404).body());
        realm.as(People.DEVELOPER).get("users/" + id + "/diagnosis").expect(403);
    }
}
