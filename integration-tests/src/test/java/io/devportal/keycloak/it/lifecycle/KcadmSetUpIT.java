// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.InstallPage;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.Kcadm;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The lines of docs/how-to/install.md, typed as they stand there into a realm that Keycloak has just made: B18. */
@Tag("lifecycle")
@PortalTest
final class KcadmSetUpIT {
    private static final String CALL = "Existing realm: one call";
    private static final String BY_HAND = "Steps 1 to 8 on the command line";
    private static final String FIRST_LOGINS = "9. First logins through an identity provider";
    private static final String ADMIN = "mara@company.example";

    private final KeycloakServer server;
    private final RealmInUse typed;
    private final RealmInUse called;
    private final People people;
    private final Kcadm kcadm;

    KcadmSetUpIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox) {
        this.server = server;
        typed = RealmInUse.untouched(server, beside);
        called = RealmInUse.untouched(server, beside);
        people = new People(typed.realm(), mailbox);
        kcadm = new Kcadm(server);
        for (RealmInUse realm : new RealmInUse[] {typed, called}) {
            new PasswordAdmin(server, realm.realm().name())
                    .createPerson(ADMIN, People.PASSWORD)
                    .expect(201);
        }
    }

    @AfterEach
    void gone() {
        typed.close();
        called.close();
    }

    @Test // B18
    void theLinesOfThePageMakeWhatTheCallMakes() {
        String call = kcadm.run(InstallPage.commandsOf(CALL), called.realm().name());
        assertThat(call).contains("\"dryRun\" : true", "\"dryRun\" : false", "\"outcome\" : \"created\"");
        openTo(called);

        kcadm.run(
                InstallPage.commandsOf(BY_HAND).replace("login-name-of-the-future-portal-admin", ADMIN),
                typed.realm().name());
        kcadm.run(InstallPage.commandsOf(FIRST_LOGINS), typed.realm().name());

        assertThat(levels(typed)).isEqualTo(levels(called));
        assertThat(levels(typed).values()).containsOnly("OK");
        assertThat(picture(typed).requiredActions()).isEqualTo(picture(called).requiredActions());
        assertThat(picture(typed).steps("firstBrokerLoginFlow"))
                .isEqualTo(picture(called).steps("firstBrokerLoginFlow"));
        assertThat(picture(typed).steps("registrationFlow"))
                .isEqualTo(picture(called).steps("registrationFlow"));
        assertThat(typed.outcomes("set-up")).as("nothing is left to do").containsOnly("kept");
        String address = People.newAddress();
        assertThat(people.signUp(address, Map.of("username", address)).text()).contains("your request is in");
    }

    /** What the call leaves to an admin, and the lines do. */
    private static void openTo(RealmInUse realm) {
        RealmRepresentation open = realm.realm().admin().toRepresentation();
        open.setRegistrationAllowed(true);
        realm.realm().admin().update(open);
        String id = realm.realm().admin().users().search(ADMIN).get(0).getId();
        new GlobalRole("portal-admin").grant(realm.realm(), id);
    }

    private Map<String, String> levels(RealmInUse realm) {
        Map<String, String> levels = new TreeMap<>();
        Health.ofAdmin(server, realm.realm().name())
                .checks()
                .forEach(check -> levels.put(
                        check.path("name").asText(), check.path("level").asText()));
        return levels;
    }

    private RealmPicture picture(RealmInUse realm) {
        String name = realm.realm().name();
        return new RealmPicture(new PasswordAdmin(server, name), name);
    }
}
