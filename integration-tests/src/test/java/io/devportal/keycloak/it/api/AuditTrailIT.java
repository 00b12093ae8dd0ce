// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.contract.Routes.Route;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Every route that changes something leaves exactly one record, and so does everybody who may not use it. */
@Tag("api")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class AuditTrailIT {
    /** Of one person no more than 20 denials are recorded in an hour. */
    private static final int DENIALS = 15;

    private final PortalRealm realm;
    private final People people;
    private final RouteChanges changes;

    AuditTrailIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.changes = new RouteChanges(server, realm, mailbox);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    static List<Route> changing() {
        return Routes.all().stream()
                .filter(route -> !route.method().equals("GET"))
                .toList();
    }

    /** The others are those of MailServerSettingsIT and SetUpConsoleIT. */
    static List<Route> ofPortalAdmins() {
        return changing().stream()
                .filter(route -> !RouteChanges.OF_REALM_ADMINISTRATORS.contains(RouteChanges.name(route)))
                .toList();
    }

    private List<AdminEventRepresentation> events() {
        return realm.admin().getAdminEvents(null, null, null, null, null, null, null, null, 0, 1000).stream()
                .filter(event -> String.valueOf(event.getResourceType()).startsWith("PORTAL_"))
                .toList();
    }

    private List<AdminEventRepresentation> eventsOf(Runnable deed) {
        Set<String> before = new HashSet<>();
        events().forEach(event -> before.add(event.getId()));
        deed.run();
        return events().stream()
                .filter(event -> !before.contains(event.getId()))
                .toList();
    }

    @ParameterizedTest // B15, J-05, J-07
    @MethodSource("ofPortalAdmins")
    void eachChangeIsOneEventWithWhoAndWhat(Route route) throws SQLException {
        List<AdminEventRepresentation> events = eventsOf(changes.of(route));

        assertThat(events).as("events of %s", route).singleElement().satisfies(event -> {
            assertThat(event.getAuthDetails().getUserId()).isEqualTo(people.userId(People.ADMIN));
            assertThat(event.getAuthDetails().getClientId()).isNotBlank();
            assertThat(event.getAuthDetails().getIpAddress()).isNotBlank();
            assertThat(event.getTime()).isPositive();
            assertThat(event.getOperationType()).isNotBlank();
            assertThat(event.getResourcePath()).startsWith("portal/").doesNotContain("/api/");
            assertThat(event.getError()).isNull();
            assertThat(event.getResourcePath() + event.getDetails() + event.getRepresentation())
                    .doesNotContain("/activate/", "key=", "eyJ", People.PASSWORD, PortalRealm.DEMO_PASSWORD);
        });
    }

    @Test // B15, J-05
    void aChangedRoleSaysWhichItWasAndWhere() {
        Organizations organizations = new Organizations(realm);
        String alias = organizations.create();
        String ada = organizations.newPerson();
        organizations.grant(ada, alias, "developer");

        List<AdminEventRepresentation> events = eventsOf(() -> realm.as(People.ADMIN)
                .put("users/" + organizations.userId(ada) + "/organizations/" + alias, "{\"role\":\"org-admin\"}")
                .expect(200));

        assertThat(events).singleElement().satisfies(event -> assertThat(event.getDetails())
                .containsEntry("role", "org-admin")
                .containsEntry("role_before", "developer")
                .containsEntry("organization_id", organizations.id(alias)));
    }

    @Test // B15, J-05, D-08
    void eachDenialIsOneEvent() {
        Organizations organizations = new Organizations(realm);
        List<Route> routes =
                changing().stream().filter(route -> route.forDeveloper() == 403).toList();
        List<String> paths = new ArrayList<>();

        List<AdminEventRepresentation> events = eventsOf(() -> {
            Api stranger = null;
            for (int i = 0; i < routes.size(); i++) {
                if (i % DENIALS == 0) {
                    stranger = realm.as(organizations.newPerson(), People.PASSWORD);
                }
                Route route = routes.get(i);
                stranger.sending(route.contentType())
                        .send(route.method(), route.path(), route.body())
                        .expect(403);
                paths.add(route.method() + " portal/api/" + route.path());
            }
        });

        assertThat(events)
                .allSatisfy(event -> assertThat(event.getError()).endsWith("_denied"))
                .extracting(event -> event.getDetails().get("method") + " " + event.getResourcePath())
                .containsExactlyInAnyOrderElementsOf(paths);
    }
}
