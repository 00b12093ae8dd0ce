// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** One request, and forty who decide it at the same moment: B3, B-01. */
@Tag("approval")
@PortalTest
final class DecisionRaceIT {
    private static final String OTHER_ADMIN = "noah@portal.example";
    private static final int HALF = 20;

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    DecisionRaceIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    /** Two admins, each of them twenty times, for and against. */
    @RepeatedTest(3) // B3, B-01
    void oneDecisionCountsAndOneMailLeaves() {
        new GlobalRole("portal-admin").grant(realm, people.userId(OTHER_ADMIN));
        people.settings("manual", "account-setup");
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        String path = "registration-requests/" + people.id(address);
        Api mara = realm.as(People.ADMIN);
        Api noah = realm.as(OTHER_ADMIN);
        List<Supplier<ApiResponse>> decisions = new ArrayList<>();
        for (int i = 0; i < HALF; i++) {
            Api admin = i % 2 == 0 ? mara : noah;
            decisions.add(() -> admin.post(path + "/approve"));
            decisions.add(() -> admin.post(path + "/reject"));
        }

        List<ApiResponse> answers = Race.of(decisions);

        List<ApiResponse> won =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        boolean isApproved = answers.indexOf(won.get(0)) % 2 == 0;
        String decider = won.get(0).json().at("/decision/byName").asText();
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(late -> {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().path("errorMessage").asText())
                    .contains("already " + (isApproved ? "approved" : "rejected") + " by " + decider);
        });
        assertThat(people.exists(address)).isEqualTo(isApproved);
        String decided = isApproved ? "is approved" : "was not approved";
        String other = isApproved ? "was not approved" : "is approved";
        mailbox.awaitMail(address, decided);
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains(decided))
                .hasSize(1);
        assertThat(mailbox.mailsTo(address)).noneMatch(mail -> mail.subject().contains(other));
    }
}
