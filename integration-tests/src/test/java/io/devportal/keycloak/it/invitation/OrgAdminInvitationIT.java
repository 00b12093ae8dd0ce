// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an org admin learns and does by inviting: no more than is theirs: L3, E-07, F-03, J-03, K-06. */
@Tag("invitation")
@PortalTest
final class OrgAdminInvitationIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final Api orgAdmin;

    OrgAdminInvitationIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.orgAdmin = invitees.as(invitees.orgAdmin(globex));
    }

    @AfterEach
    void manyAreAllowedAgain() {
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":100}").expect(200);
    }

    private ApiResponse invite(String address) {
        return orgAdmin.post("users", invitees.developer(address, globex));
    }

    @Test // F-03, L3
    void aMemberOfTheirOwnOrganizationIsNoSecret() {
        String member = organizations.newPerson();
        organizations.grant(member, globex, "developer");

        assertThat(invite(member).expect(409).body()).contains("already_member");
    }

    @Test // E-07
    void invitationsOfOthersAreNotThere() {
        String initech = organizations.create();
        String address = People.newAddress();
        String foreign =
                invitees.invite(invitees.developer(address, initech)).path("id").asText();
        String shared = invitees.invite(Invitees.body(
                        "org-user",
                        People.newAddress(),
                        ",\"organizations\":[" + invitees.seat(globex, "developer") + ","
                                + invitees.seat(initech, "org-admin") + "]"))
                .path("id")
                .asText();

        String nobody = orgAdmin.get("invitations/00000000-0000-0000-0000-000000000000")
                .expect(404)
                .body();
        for (ApiResponse answer : List.of(
                orgAdmin.get("invitations/" + foreign),
                orgAdmin.delete("invitations/" + foreign),
                orgAdmin.post("invitations/" + foreign + "/send"))) {
            assertThat(answer.expect(404).body()).isEqualTo(nobody);
        }
        assertThat(orgAdmin.get("invitations").expect(200).body())
                .contains(shared)
                .doesNotContain(foreign, initech);
        assertThat(orgAdmin.get("invitations?search=" + address).expect(200).body())
                .isEqualTo("{\"total\":0,\"invitations\":[]}");
        assertThat(realm.as(People.ADMIN)
                        .get("invitations?search=" + address.toUpperCase(Locale.ROOT))
                        .expect(200)
                        .body())
                .contains("\"total\":1,", foreign);
        assertThat(orgAdmin.delete("invitations/" + shared).expect(403).body()).contains("other_organizations");
        assertThat(orgAdmin.get("invitations/" + shared).expect(200).json().path("organizations"))
                .hasSize(1);
    }

    @Test // E-17
    void whatIsNoIdNamesNothing() {
        for (String odd : List.of("..%2fme", "%00", "f:x:y", "'or'1'='1", "x".repeat(3000))) {
            assertThat(orgAdmin.get("invitations/" + odd.replace("'", "%27")).status())
                    .as(odd)
                    .isIn(400, 404);
        }
        orgAdmin.get("invitations?max=100000000").expect(400);
        orgAdmin.get("invitations?state=NONSENSE").expect(400);
        orgAdmin.get("invitations?search=x").expect(400);
    }

    @Test // J-03, K-06
    void theDaysShareHoldsUnderABurst() {
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":3}").expect(200);
        List<String> bodies = Stream.generate(() -> invitees.developer(People.newAddress(), globex))
                .limit(20)
                .toList();
        List<Supplier<ApiResponse>> all = new ArrayList<>();
        bodies.forEach(body -> all.add(() -> orgAdmin.post("users", body)));

        List<ApiResponse> answers = Race.of(all);

        Map<Integer, Long> counts =
                answers.stream().collect(Collectors.groupingBy(ApiResponse::status, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(201, 3L, 429, 17L));
        ApiResponse refused =
                answers.stream().filter(one -> one.status() == 429).findFirst().orElseThrow();
        assertThat(refused.json().path("params").get(0).asText()).isEqualTo("too_many_invitations");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(86_000L, 86_401L);
        assertThat(orgAdmin.get("invitations").expect(200).json().path("total").asInt())
                .isEqualTo(3);
        invitees.invite(invitees.developer(People.newAddress(), globex));
    }

    @Test // F-03, K-05
    void twoWhoInviteTheSameNewPersonMakeOneAccount() {
        String initech = organizations.create();
        Api other = invitees.as(invitees.orgAdmin(initech));
        String grace = People.newAddress();
        String here = invitees.developer(grace, globex);
        String there = invitees.developer(grace, initech);

        List<ApiResponse> answers = Race.of(() -> orgAdmin.post("users", here), () -> other.post("users", there));

        assertThat(answers).extracting(ApiResponse::status).containsOnly(201);
        assertThat(realm.admin().users().searchByEmail(grace, true)).hasSize(1);
    }
}
