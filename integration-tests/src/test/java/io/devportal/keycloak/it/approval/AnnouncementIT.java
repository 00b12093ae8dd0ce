// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** How portal admins hear of requests: G-06, and the mail of B2. */
@Tag("approval")
@PortalTest
final class AnnouncementIT {
    private static final String COLLECTED = "Sign-ups at";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private String admin;

    AnnouncementIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    /** The demo admins of all realms share addresses; this one is the realm's own. */
    @BeforeEach
    void oneMoreAdmin() {
        people.settings("manual", "account-setup");
        admin = "admin-" + People.newAddress();
        UserRepresentation user = new UserRepresentation();
        user.setUsername(admin);
        user.setEmail(admin);
        user.setEnabled(true);
        realm.admin().users().create(user).close();
        grant(people.userId(admin));
    }

    private ClientResource console() {
        return realm.admin()
                .clients()
                .get(realm.admin()
                        .clients()
                        .findByClientId("developer-portal")
                        .get(0)
                        .getId());
    }

    private void grant(String userId) {
        roles(userId).add(List.of(portalAdmin()));
    }

    private RoleScopeResource roles(String userId) {
        String client = console().toRepresentation().getId();
        return realm.admin().users().get(userId).roles().clientLevel(client);
    }

    private RoleRepresentation portalAdmin() {
        return console().roles().get("portal-admin").toRepresentation();
    }

    private void interval(int seconds) {
        realm.as(People.ADMIN)
                .put("settings", "{\"requestMailInterval\":" + seconds + "}")
                .expect(200);
    }

    @Test // B2
    void aRequestIsAMailWithALinkToIt() {
        interval(0);
        String address = People.newAddress();

        people.signUp(address);

        Mail mail = mailbox.awaitMail(admin, "A sign-up at");
        assertThat(mail.text()).contains(address, "/portal/requests/" + people.id(address));
    }

    @Test // G-06
    void aFloodIsCollectedAfterFiveMails() {
        interval(86_400);
        List<String> applicants =
                IntStream.range(0, 12).mapToObj(i -> People.newAddress()).toList();

        applicants.forEach(people::signUp);
        Await.until("every applicant has a mail", () -> applicants.stream()
                .noneMatch(applicant -> mailbox.mailsTo(applicant).isEmpty()));

        mailbox.expectNoMail(admin, Duration.ofSeconds(4));
        assertThat(mailbox.mailsTo(admin)).hasSizeLessThanOrEqualTo(5);

        interval(0);
        Mail collected = mailbox.awaitMail(admin, COLLECTED);
        assertThat(applicants).allSatisfy(applicant -> assertThat(collected.text())
                .contains(applicant, "/portal/requests/" + people.id(applicant)));
        assertThat(collected.html()).contains(applicants.get(11));
    }

    @Test // B2
    void aRequestWaitsForSomebodyToBeTold() {
        interval(0);
        List<UserRepresentation> admins = console().roles().get("portal-admin").getUserMembers();
        admins.forEach(one -> roles(one.getId()).remove(List.of(portalAdmin())));
        String address = People.newAddress();

        people.signUp(address);
        mailbox.awaitMail(address);
        mailbox.expectNoMail(admin, Duration.ofSeconds(4));
        // whoever comes first is told, and then it has been told
        admins.stream()
                .sorted(Comparator.comparing(one -> !admin.equals(one.getEmail())))
                .forEach(one -> grant(one.getId()));

        assertThat(mailbox.awaitMail(admin, "for approval").text()).contains(address);
    }
}
