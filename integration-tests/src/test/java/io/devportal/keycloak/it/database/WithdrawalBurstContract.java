// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many accounts are deleted at the same moment, and none of it fails: B-03, R-26. */
abstract class WithdrawalBurstContract {
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final Api admin;

    WithdrawalBurstContract(PortalRealm realm, Mailbox mailbox) {
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    @Test // R-26, B8
    void fortyInvitationsAreWithdrawnAtOnce() {
        String acme = organizations.create();
        List<String> addresses = IntStream.range(0, Burst.PEOPLE)
                .mapToObj(i -> People.newAddress())
                .toList();
        List<Supplier<ApiResponse>> withdrawals = addresses.stream()
                .map(address -> invitees.invite(invitees.developer(address, acme))
                        .path("id")
                        .asText())
                .map(invitation -> withdrawal(admin, invitation))
                .toList();

        List<ApiResponse> answers = Race.of(withdrawals);

        assertThat(answers).extracting(ApiResponse::status).containsOnly(200);
        assertThat(addresses).noneMatch(people::exists);
    }

    /** Of those who come too late each waits for the row, and none longer than the database lets it. */
    @Test // R-26, B8
    void oneInvitationIsWithdrawnOnceByWhoeverComesFirst() {
        String acme = organizations.create();
        List<Api> admins = List.of(admin, invitees.as(invitees.orgAdmin(acme)), invitees.as(invitees.orgAdmin(acme)));
        String address = People.newAddress();
        String invitation =
                invitees.invite(invitees.developer(address, acme)).path("id").asText();

        List<ApiResponse> answers = Race.of(IntStream.range(0, Burst.PEOPLE)
                .mapToObj(n -> withdrawal(admins.get(n % admins.size()), invitation))
                .toList());

        assertThat(answers).extracting(ApiResponse::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(people.exists(address)).isFalse();
    }

    private Supplier<ApiResponse> withdrawal(Api by, String invitation) {
        return () -> by.delete("invitations/" + invitation);
    }
}
