// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Whoever takes care of a request and may not decide about it any more, keeps nobody waiting. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class LeftAssignmentsIT {
    private final PortalRealm realm;
    private final Clock clock;
    private final People people;
    private final Api mara;

    LeftAssignmentsIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.people = new People(realm, mailbox);
        this.mara = realm.as(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private String takenCareOfBy(String userId) {
        String request = people.waiting();
        mara.put("registration-requests/" + request + "/assignee", "{\"userId\":\"" + userId + "\"}")
                .expect(200);
        return request;
    }

    private boolean isNobodys(String request) {
        return realm.as(People.ADMIN)
                .get("registration-requests/" + request)
                .expect(200)
                .json()
                .path("assignee")
                .isMissingNode();
    }

    private List<String> nobodys() {
        JsonNode page = mara.get("registration-requests?state=PENDING_APPROVAL&max=100&order=newest&assignee=none")
                .expect(200)
                .json();
        return page.path("requests").findValuesAsText("id");
    }

    private static RoleScopeResource rolesOf(PortalRealm realm, String userId) {
        String portal = realm.admin()
                .clients()
                .findByClientId("developer-portal")
                .get(0)
                .getId();
        return realm.admin().users().get(userId).roles().clientLevel(portal);
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                loss("disabled in the console", admin -> new People(admin.realm(), null)
                        .setEnabled(admin.address(), false)),
                loss("role taken in the console", admin -> {
                    RoleScopeResource roles = rolesOf(admin.realm(), admin.id());
                    roles.remove(roles.listAll());
                }),
                loss("disabled over the API", admin -> edit(admin, "{\"enabled\":false}")),
                loss("another role over the API", admin -> edit(admin, "{\"role\":\"api-owner\"}")));
    }

    private static Arguments loss(String how, Consumer<PortalAdmin> loss) {
        return Arguments.of(how, loss);
    }

    private static void edit(PortalAdmin admin, String change) {
        admin.realm().as(People.ADMIN).put("users/" + admin.id(), change).expect(200);
    }

    @ParameterizedTest(name = "{0}") // L46, B-10
    @MethodSource("losses")
    void whatSomebodyTookCareOfIsNobodysOnceTheyMayNotDecide(String how, Consumer<PortalAdmin> loss) {
        PortalAdmin ada = PortalAdmin.in(realm);
        String request = takenCareOfBy(ada.id());
        String others = takenCareOfBy(people.userId(People.ADMIN));

        loss.accept(ada);

        Await.until("a request of nobody", () -> isNobodys(request));
        assertThat(nobodys()).contains(request).doesNotContain(others);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> event.getResourcePath().endsWith(request + "/assignee")
                        && event.getDetails() != null
                        && event.getDetails().containsKey("reason"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails())
                        .containsEntry("assignee_id_before", ada.id())
                        .containsEntry("assignee_name_before", "Ada Lovelace"));
        mara.post("registration-requests/" + request + "/approve").expect(200);
    }

    @Test // L46
    void whoIsEnabledAgainTakesCareOfWhatNobodyHasTakenMeanwhile() {
        PortalAdmin ada = PortalAdmin.in(realm);
        String left = takenCareOfBy(ada.id());
        String taken = takenCareOfBy(ada.id());
        people.setEnabled(ada.address(), false);
        Await.until("requests of nobody", () -> isNobodys(left) && isNobodys(taken));
        mara.put("registration-requests/" + taken + "/assignee", "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}")
                .expect(200);

        edit(ada, "{\"enabled\":true}");

        Await.until("the request that nobody took to be hers again", () -> !isNobodys(left));
        assertThat(assignee(left)).isEqualTo(ada.id());
        assertThat(assignee(taken)).isEqualTo(people.userId(People.ADMIN));
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> event.getResourcePath().endsWith(left + "/assignee")
                        && event.getDetails() != null
                        && event.getDetails().containsKey("reason"))
                .extracting(event -> event.getDetails().get("reason"))
                .containsExactlyInAnyOrder("The assignee may not decide any more.", "The assignee may decide again.");
    }

    private String assignee(String request) {
        return mara.get("registration-requests/" + request)
                .expect(200)
                .json()
                .at("/assignee/id")
                .asText();
    }

    @Test // L46
    void aRoleThatAGroupLosesIsNoticedAfterAWhile() {
        String address = new Organizations(realm).newPerson();
        String id = people.userId(address);
        ClientsResource clients = realm.admin().clients();
        String portal = clients.findByClientId("developer-portal").get(0).getId();
        GroupRepresentation group = new GroupRepresentation();
        group.setName("deciders-of-" + id);
        String groupId = CreatedResponseUtil.getCreatedId(realm.admin().groups().add(group));
        RoleScopeResource roles = realm.admin().groups().group(groupId).roles().clientLevel(portal);
        roles.add(List.of(clients.get(portal).roles().get("portal-admin").toRepresentation()));
        realm.admin().users().get(id).joinGroup(groupId);
        String request = takenCareOfBy(id);
        String others = takenCareOfBy(people.userId(People.ADMIN));

        roles.remove(roles.listAll());

        clock.advanceUntil("a request of nobody", () -> Optional.of(request).filter(this::isNobodys));
        assertThat(isNobodys(others)).isFalse();
    }
}
