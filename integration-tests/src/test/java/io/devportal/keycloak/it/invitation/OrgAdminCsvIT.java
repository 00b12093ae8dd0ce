// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static io.devportal.keycloak.it.invitation.CsvFile.TITLES;
import static io.devportal.keycloak.it.invitation.CsvFile.each;
import static io.devportal.keycloak.it.invitation.CsvFile.line;
import static io.devportal.keycloak.it.invitation.CsvFile.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many invitations from a file of an org admin: B16, E-07, F-03, J-03, J-05. */
@Tag("invitation")
@PortalTest
final class OrgAdminCsvIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final String globex;
    private final Api orgAdmin;
    private final String ada = People.newAddress();
    private final String bob = People.newAddress();

    OrgAdminCsvIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        Invitees invitees = new Invitees(realm, mailbox);
        this.orgAdmin = invitees.as(invitees.orgAdmin(globex));
    }

    @AfterEach
    void manyAreAllowedAgain() {
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":100}").expect(200);
    }

    @Test // E-07, F-03, J-03
    void anOrgAdminInvitesIntoTheirOrganizationsAndWithinTheirShare() {
        String foreign = organizations.create();
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":2}").expect(200);
        StringBuilder file = new StringBuilder(TITLES)
                .append(line(ada, foreign, "developer"))
                .append(line(ada, "no-organization", "developer"));
        for (int i = 0; i < 4; i++) {
            file.append(line(People.newAddress(), globex, "developer"));
        }

        JsonNode dry = send(orgAdmin, file.toString(), "").expect(200).json();
        JsonNode run =
                send(orgAdmin, file.toString(), "?dry-run=false").expect(200).json();

        // the dry run has foreseen it, and used nothing of it
        assertThat(each(dry, "code")).isEqualTo(each(run, "code"));
        List<String> sentences = each(run, "errorMessage");
        assertThat(sentences.get(0)).isNotEmpty().isEqualTo(sentences.get(1));
        assertThat(each(run, "code").subList(2, 6))
                .containsExactly("", "", "too_many_invitations", "too_many_invitations");
        assertThat(people.exists(ada)).isFalse();
        assertThat(send(realm.as(People.DEVELOPER), file.toString(), "").status())
                .isEqualTo(403);
    }

    @Test // J-05, B16
    void whatAnOrgAdminMayNotIsOnRecordOnce() {
        JsonNode run = send(
                        orgAdmin,
                        TITLES + line(ada, globex, "org-publisher") + line(bob, globex, "org-publisher"),
                        "?dry-run=false")
                .expect(200)
                .json();

        assertThat(each(run, "code")).containsExactly("role_not_grantable", "role_not_grantable");
        Await.value("the denial", Await.DEADLINE, () -> realm.admin().getAdminEvents().stream()
                .filter(event -> "role_not_grantable_denied".equals(event.getError()))
                .filter(event -> event.getResourcePath().endsWith("invitations/csv"))
                .findFirst());
    }
}
