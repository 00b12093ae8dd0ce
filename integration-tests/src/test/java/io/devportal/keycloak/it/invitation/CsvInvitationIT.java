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
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Many invitations from one file: B16, B15, B19, F-03, I-03, R-25. */
@Tag("invitation")
@PortalTest
final class CsvInvitationIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final String ada = People.newAddress();
    private final String bob = People.newAddress();

    CsvInvitationIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
    }

    @Test // B16, B15
    void aDryRunSaysWhatTheRunThenDoesAndASecondRunDoesNothing() {
        String member = organizations.newPerson();
        organizations.grant(member, globex, "developer");
        String file = TITLES
                + line(ada, globex, "org-admin")
                + "\r\n"
                + line("no-address", globex, "")
                + line(bob, globex + " Inc", "")
                + line(People.newAddress(), "no-organization", "developer")
                + line(People.newAddress(), globex, "boss")
                + line(ada.toUpperCase(Locale.ROOT), globex, "")
                + line(member, globex, "developer");

        JsonNode dry = send(realm.as(People.ADMIN), file, "").expect(200).json();
        assertThat(people.exists(ada)).isFalse();
        assertThat(mailbox.mailsTo(ada)).isEmpty();
        JsonNode run =
                send(realm.as(People.ADMIN), file, "?dry-run=false").expect(200).json();
        JsonNode again =
                send(realm.as(People.ADMIN), file, "?dry-run=false").expect(200).json();

        assertThat(each(dry, "line")).containsExactly("2", "4", "5", "6", "7", "8", "9");
        assertThat(each(dry, "outcome"))
                .containsExactly("INVITED", "REFUSED", "INVITED", "REFUSED", "REFUSED", "REFUSED", "UNCHANGED")
                .isEqualTo(each(run, "outcome"));
        assertThat(each(dry, "field")).containsExactly("", "email", "", "organization", "role", "", "");
        assertThat(each(run, "errorMessage").get(5)).contains("Line 2 already invites this person");
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(run.path("invited").asInt()).isEqualTo(2);
        assertThat(run.has("nextLine")).isFalse();
        assertThat(each(again, "outcome"))
                .containsExactly("UNCHANGED", "REFUSED", "UNCHANGED", "REFUSED", "REFUSED", "REFUSED", "UNCHANGED");
        invitees.setUp(invitees.mail(ada).link());
        assertThat(organizations.roles(ada)).containsEntry(globex, "org-admin");
        invitees.mail(bob);
        assertThat(mailbox.mailsTo(bob)).hasSize(1);
        assertThat(realm.admin().getAdminEvents().stream()
                        .filter(event -> "PORTAL_INVITATION".equals(event.getResourceType())
                                && "CREATE".equals(event.getOperationType()))
                        .map(AdminEventRepresentation::getRepresentation)
                        .filter(shown -> shown.contains(ada)))
                .hasSize(1);
    }

    @Test // B16, B19
    void titlesAreKnownInTheLanguagesOfTheRealm() {
        String people = line(ada, globex, "org-admin");

        for (String titles : List.of(
                "E-Mail;Vorname;Nachname;Organisation;Rolle",
                "E-mail;Prénom;Nom;Organisation;Rôle",
                "Ел. пошта;Ім'я;Прізвище;Організація;Роль",
                "メールアドレス;名;姓;組織;ロール")) {
            JsonNode dry = send(realm.as(People.ADMIN), titles + "\r\n" + people, "")
                    .expect(200)
                    .json();
            assertThat(each(dry, "outcome")).as(titles).containsExactly("INVITED");
        }
        assertThat(send(realm.as(People.ADMIN), "E-Mail;Vorname;Nachname;Organisation;Gehalt\r\n" + people, "")
                        .expect(400)
                        .body())
                .contains("Gehalt", "Known columns are email, firstName");
    }

    @Test // B16, F-03
    void anOrganizationIsFoundInAnyCaseUnlessTwoDifferInNothingElse() {
        String acme = organizations.create();
        String loud = acme.toUpperCase(Locale.ROOT);
        String orgAdmin = invitees.orgAdmin(acme);
        String file = TITLES + line(ada, loud, "") + line(bob, acme + " inc", "");
        assertThat(each(send(realm.as(People.ADMIN), file, "").expect(200).json(), "outcome"))
                .containsExactly("INVITED", "INVITED");
        organizations.create("other-" + acme, loud + " INC", Map.of());

        JsonNode both = send(realm.as(People.ADMIN), file, "").expect(200).json();
        JsonNode exact = send(realm.as(People.ADMIN), TITLES + line(bob, acme + " Inc", ""), "?dry-run=false")
                .expect(200)
                .json();
        JsonNode own = send(invitees.as(orgAdmin), file, "").expect(200).json();

        assertThat(each(both, "outcome")).containsExactly("INVITED", "REFUSED");
        assertThat(each(both, "errorMessage").get(1))
                .contains(acme + " (" + acme + " Inc)", "other-" + acme + " (" + loud + " INC)");
        assertThat(each(exact, "outcome")).containsExactly("INVITED");
        assertThat(realm.as(People.ADMIN)
                        .get("invitations?organization=" + organizations.id(acme))
                        .json()
                        .path("invitations")
                        .findValuesAsText("email"))
                .containsExactly(bob);
        assertThat(each(own, "outcome")).containsExactly("INVITED", "UNCHANGED");

        organizations.setEnabled("other-" + acme, false);
        JsonNode disabled = send(realm.as(People.ADMIN), file + line(ada, "other-" + acme, ""), "")
                .expect(200)
                .json();

        assertThat(each(disabled, "outcome")).containsExactly("INVITED", "UNCHANGED", "REFUSED");
        assertThat(each(disabled, "field")).containsExactly("", "", "organization");
    }

    @Test // B16, R-25
    void whatIsLeftIsDoneFromTheLineWhereItEnded() {
        JsonNode run = send(
                        realm.as(People.ADMIN),
                        TITLES + line(ada, globex, "developer") + line(bob, globex, "developer"),
                        "?dry-run=false&from=3")
                .expect(200)
                .json();

        assertThat(each(run, "line")).containsExactly("3");
        assertThat(people.exists(ada)).isFalse();
        assertThat(people.exists(bob)).isTrue();
    }

    @Test // I-03, R-25
    void whatIsTooMuchOrNoFileIsRefusedAsAWhole() {
        Api admin = realm.as(People.ADMIN);
        String good = line(ada, globex, "developer");

        send(admin, TITLES + good.repeat(10_001), "?dry-run=false").expect(413);
        send(admin, TITLES + "a".repeat(4 * 1024 * 1024), "?dry-run=false").expect(413);
        for (String query : List.of("?dry-run=maybe", "?dry-run=", "?from=0", "?from=x", "?unknown=1")) {
            assertThat(send(admin, TITLES + good, query).status()).as(query).isEqualTo(400);
        }
        for (String file : List.of("", "email,salary\n", "\u001f\u008b\u0008\u0000", TITLES + good + "\"")) {
            assertThat(send(admin, file, "?dry-run=false").status()).as(file).isEqualTo(400);
        }
        admin.post("invitations/csv?dry-run=false", "{}").expect(415);
        assertThat(people.exists(ada)).isFalse();
    }
}
