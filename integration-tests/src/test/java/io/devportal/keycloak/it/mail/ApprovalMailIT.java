// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** An approval tells the person where they belong now. */
@Tag("mail")
@PortalTest
final class ApprovalMailIT {
    private static final String CONTACT = "help@portal.example";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();

    ApprovalMailIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
    }

    @AfterEach
    void nobodyIsNamed() {
        told("", "off");
    }

    private void told(String contact, String approverShown) {
        String json = "{\"contact\":\"%s\",\"approverShown\":\"%s\"}".formatted(contact, approverShown);
        realm.as(People.ADMIN).put("settings", json).expect(200);
    }

    private Mail approved(String body, String subject) {
        realm.as(People.ADMIN)
                .post("registration-requests/" + people.id(address) + "/approve", body)
                .expect(200);
        return mailbox.awaitMail(address, subject);
    }

    private String into(String name, String role) {
        String alias = organizations.create("mail-" + address.substring(0, 12), name, Map.of());
        return "{\"organization\":{\"id\":\"" + organizations.id(alias) + "\"},\"role\":\"" + role + "\"}";
    }

    private String organizationAtSetUp(Mail mail) {
        return realm.browser()
                .get(mail.link())
                .document()
                .select(".portal-facts")
                .text();
    }

    @Test // L15, G-01
    void whoIsPutIntoAnOrganizationReadsItsNameAndTheRole() {
        String name = "<b>Acme</b> & " + Organizations.newName();
        people.signUp(address, Map.of(Organizations.FIELD, Organizations.newName()));

        Mail mail = approved(into(name, "org-publisher"), "is approved");

        assertThat(mail.link()).isNotEmpty();
        assertThat(mail.text()).contains("With your account you have these roles:", "Org publisher: " + name);
        assertThat(mail.html())
                .contains("With your account you have these roles:", "&lt;b&gt;Acme&lt;/b&gt; &amp;")
                .doesNotContain("<b>Acme");
        assertThat(organizationAtSetUp(mail)).isEqualTo("Your organization " + name + " Org publisher");
    }

    @Test // L6
    void theNameThatAnAdminChoseIsInTheMail() {
        String asked = Organizations.newName();
        String chosen = Organizations.newName();
        people.signUp(address, Map.of(Organizations.FIELD, asked));

        Mail mail = approved("{\"organization\":\"" + chosen + "\"}", "is approved");

        assertThat(mail.text()).contains("Org admin: " + chosen).doesNotContain(asked);
        assertThat(organizationAtSetUp(mail)).isEqualTo("Your organization " + chosen + " Org admin");
        assertThat(mail.html()).contains(chosen).doesNotContain(asked);
    }

    @Test // L15
    void whoChoseAPasswordReadsItInTheirLanguageWhateverWayTheNameRuns() {
        people.settings("manual", "sign-up");
        String name = "\u05d0\u05e8\u05d2\u05d5\u05df " + Organizations.newName();
        people.signUp(new HttpBrowser().header("Accept-Language", "de"), realm.signUpUrl(), address);

        Mail mail = approved(into(name, "developer"), "freigegeben");

        assertThat(mail.text())
                .contains("Mit Ihrem Konto haben Sie diese Rollen:", "Entwickler: \u2068" + name + "\u2069");
        assertThat(mail.html()).contains("Mit Ihrem Konto haben Sie diese Rollen:", "<bdi>", name);
    }

    @Test // L6
    void withoutAnOrganizationTheMailSpeaksOfNone() {
        people.signUp(address, Map.of(Organizations.FIELD, Organizations.newName()));

        Mail mail = approved("{\"organization\":\"\"}", "is approved");

        assertThat(mail.text()).doesNotContain("roles", "Mara", "Questions?");
        assertThat(mail.html()).doesNotContain("roles", "Mara", "Questions?");
    }

    @Test // L8, T6
    void theMailsSayWhoApprovedAndWhomToAskWhereTheSettingsSaySo() {
        told(CONTACT, "on");
        people.signUp(address);

        saysWhomToAsk(mailbox.awaitMail(address, "has arrived"));
        Mail mail = approved("{}", "is approved");

        saysWhomToAsk(mail);
        assertThat(mail.text()).contains("Mara Lindqvist has approved your request. Choose a password");
        assertThat(mail.html()).contains("<bdi>Mara Lindqvist</bdi></strong> has approved your request.");
    }

    @Test // L8
    void whatDoesNotReadLikeANameIsInNoMail() {
        told("", "on");
        people.signUp(address);
        UserResource admin = people.user(People.ADMIN);
        rename(admin, "Prizes", "at evil.example");
        try {
            Mail mail = approved("{}", "is approved");

            assertThat(mail.text()).contains("An admin has approved your request.");
            assertThat(mail.text() + mail.html()).doesNotContain("evil.example");
        } finally {
            rename(admin, "Mara", "Lindqvist");
        }
    }

    private static void rename(UserResource user, String first, String last) {
        UserRepresentation change = user.toRepresentation();
        change.setFirstName(first);
        change.setLastName(last);
        user.update(change);
    }

    @Test // T6
    void aRejectionSaysWhomToAsk() {
        told(CONTACT, "on");
        people.signUp(address);

        people.reject(address, "We know no such company.").expect(200);

        Mail mail = mailbox.awaitMail(address, "was not approved");
        saysWhomToAsk(mail);
        assertThat(mail.text() + mail.html()).doesNotContain("Mara");
    }

    private static void saysWhomToAsk(Mail mail) {
        assertThat(mail.text()).contains("Questions? Ask here: " + CONTACT);
        assertThat(mail.html()).contains("Questions? Ask here: <a ", "href=\"mailto:" + CONTACT + "\"");
    }
}
