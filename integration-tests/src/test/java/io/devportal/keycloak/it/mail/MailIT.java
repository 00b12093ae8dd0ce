// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPConfig;

/** What the mails say, to whom and in which language: G9, G10, L8, T18, G-01, G-08. */
@Tag("mail")
@PortalTest
final class MailIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    MailIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // G10, G-08, B24
    void theActivationMailHasOneLinkInTextAndHtml() {
        Mail mail = approvedMail();

        assertThat(mail.text()).containsOnlyOnce("http").contains(mail.link()).contains("The link works until");
        assertThat(Jsoup.parse(mail.html()).select("a[href*=/activate/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(mail.link()::equals);
        assertThat(mail.link()).matches(".*/portal/activate/[a-z2-7]{32}");
        assertThat(URI.create(mail.link()).getRawPath()).hasSizeLessThanOrEqualTo(120);
        assertThat(mail.subject()).isEqualTo("Your account at Developer Portal is approved");
        assertThat(mail.text() + mail.html()).doesNotContain("password-new", "${", "portalApproved");
    }

    private Mail approvedMail() {
        people.signUp(address);
        people.approve(address).expect(200);
        return mailbox.awaitMail(address, "approved");
    }

    @Test // B2
    void theAdminsMailLeadsToTheRequestAndItsPageSaysNothingOfItBeforeASignIn() {
        people.signUp(address);
        Mail mail = mailbox.awaitMailAbout(People.ADMIN, address);

        assertThat(mail.text()).contains(realm.url("portal/requests/" + people.id(address)));
        HttpPage page = new HttpBrowser().get(realm.url("portal/requests/" + people.id(address)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(address).contains("<portal-console ");
    }

    @Test
    void aGermanSignUpGetsGermanMails() {
        HttpBrowser german = new HttpBrowser().header("Accept-Language", "de");
        german.submit(german.get(realm.signUpUrl())
                .form("#kc-register-form")
                .fill(Map.of("email", address, "firstName", "Jürgen", "lastName", "Groß")));
        Mail received = mailbox.awaitMail(address);
        people.approve(address).expect(200);
        Mail approved = mailbox.awaitMail(address, "", 2);

        assertThat(received.text()).startsWith("Guten Tag,").doesNotContain("Jürgen");
        assertThat(approved.html()).contains("lang=\"de\"");
        // an admin has read the name
        assertThat(approved.text()).startsWith("Guten Tag Jürgen,").contains("Passwort");
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).text()).contains("Somebody asks");
    }

    @Test // K-07
    void whatAStrangerTypedGreetsNobodyElse() {
        people.signUp(address, Map.of("firstName", "Your invoice is overdue, see www.evil.example"));
        mailbox.awaitMailAbout(People.ADMIN, address);
        people.approve(address).expect(200);
        people.settings("automatic", "account-setup");
        String another = People.newAddress();
        people.signUp(another, Map.of("firstName", "You owe us"));

        for (Mail mail : List.of(
                mailbox.awaitMail(address, "has arrived"),
                mailbox.awaitMail(address, "is approved"),
                mailbox.awaitMail(another, "Activate"))) {
            assertThat(mail.text()).startsWith("Hello,");
            assertThat(mail.text() + mail.html() + mail.subject())
                    .doesNotContain("invoice", "evil", "owe us", "Lovelace");
        }
    }

    @Test // G-01, G-02, K-07
    void userTextIsPrintedToAdminsAndNothingElse() {
        String name = "<a href=\"https://evil.example\">{0}</a> ''{1}'' &amp;lt;b ${link} %0d%0aBcc: x";
        allowAnyName();
        people.signUp(address, Map.of("firstName", name));
        mailbox.awaitMailAbout(People.ADMIN, address);
        people.reject(address, "<img src=x> ${portalApprovedSubject} {0}").expect(200);

        for (Mail mail : List.of(
                mailbox.awaitMailAbout(People.ADMIN, address),
                mailbox.awaitMail(address, "has arrived"),
                mailbox.awaitMail(address, "not approved"))) {
            assertThat(mail.text().contains(name)).isEqualTo(mail.subject().contains("waits"));
            assertThat(Jsoup.parse(mail.html()).text().contains(name))
                    .isEqualTo(mail.subject().contains("waits"));
            assertThat(Jsoup.parse(mail.html()).select("img, a[href*=evil]")).isEmpty();
            assertThat(mail.header("Bcc")).isEmpty();
            assertThat(mail.subject()).doesNotContain("evil");
        }
        assertThat(mailbox.awaitMail(address, "not approved").text())
                .contains("<img src=x> ${portalApprovedSubject} {0}");
    }

    /** As a realm does whose admin takes Keycloak's rule for names away, or that imports people from elsewhere. */
    private void allowAnyName() {
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.getAttribute("firstName").setValidations(Map.of());
        realm.admin().users().userProfile().update(profile);
    }

    @Test // T2
    void aForgottenPasswordIsResetFromTheSignInPage() {
        String active = people.activePerson();
        HttpBrowser browser = new HttpBrowser();
        new ForgottenPassword(realm).of(browser, active);

        HttpPage update = browser.get(mailbox.awaitMail(active, "new password").link());
        HttpPage signedIn = browser.followRedirects(false)
                .submit(update.form("#kc-passwd-update-form")
                        .with("password-new", "Another-horse-2")
                        .with("password-confirm", "Another-horse-2"));

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(people.signIn(active, "Another-horse-2").header("Location")).contains("code=");
        assertThat(people.signIn(active, People.PASSWORD).header("Location")).isEmpty();
    }
}
