// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.HeldPage;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/** A set-up form that stands open while somebody changes the account: what is sent counts for what was shown. K-02. */
@Tag("activation")
@PortalTest
final class OpenFormIT {
    private static final String CHANGED = "was changed while this form was open";
    private static final String ADDRESS_CHANGED = "The address of this account has changed";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final HttpBrowser browser = new HttpBrowser();

    OpenFormIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    private HtmlForm open() {
        return open(people.activationLink(address));
    }

    private HtmlForm open(String link) {
        return browser.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
    }

    private void change(Consumer<UserRepresentation> change) {
        UserRepresentation user = people.user(address).toRepresentation();
        change.accept(user);
        realm.admin().users().get(user.getId()).update(user);
    }

    private void assertNothingWritten(String now, String firstName) {
        UserRepresentation user = people.user(now).toRepresentation();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getFirstName()).isEqualTo(firstName);
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.user(now).credentials()).isEmpty();
        assertThat(realm.as(People.ADMIN)
                        .get("registration-requests/" + user.getId())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("PENDING_ACTIVATION");
    }

    /** The mistyped address has an owner, who keeps the form open until an admin has corrected the address. */
    @Test // K-02
    void theAddressIsCorrected() {
        HtmlForm form = open();
        String corrected = People.newAddress();
        change(user -> user.setEmail(corrected));

        HttpPage refused = browser.submit(form);

        assertThat(refused.text()).contains(ADDRESS_CHANGED);
        assertThat(refused.body()).doesNotContain(corrected);
        assertThat(refused.document().select("#portal-new-link")).hasSize(1);
        assertNothingWritten(corrected, "Ada");
    }

    @Test // K-02
    void reloadingShowsNobodyTheCorrectedAddress() {
        HtmlForm form = open();
        String corrected = People.newAddress();
        change(user -> user.setEmail(corrected));

        HttpPage reloaded = browser.get(form.action().toString());

        assertThat(reloaded.text()).contains(ADDRESS_CHANGED);
        assertThat(reloaded.body()).doesNotContain(corrected);
    }

    /** The link proves the address that it went to, and that is the account's again. */
    @Test // K-02
    void theAddressIsChangedAndChangedBack() {
        HtmlForm form = open();
        String other = People.newAddress();
        change(user -> user.setEmail(other));
        UserRepresentation back = people.user(other).toRepresentation();
        back.setEmail(address);
        realm.admin().users().get(back.getId()).update(back);

        assertThat(browser.submit(form).text()).contains("Your account is active");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // K-02
    void aNameIsCorrected() {
        HtmlForm form = open();
        change(user -> user.setFirstName("Augusta"));

        HttpPage again = browser.submit(form);

        assertThat(again.text()).contains(CHANGED);
        assertThat(again.document().select("input[name=firstName]").attr("value"))
                .isEqualTo("Augusta");
        assertThat(again.document().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertNothingWritten(address, "Augusta");
        HttpPage done = browser.submit(again.form("#portal-account-setup")
                .with("password-new", People.PASSWORD)
                .with("password-confirm", People.PASSWORD));
        assertThat(done.text()).contains("Your account is active");
        assertThat(people.user(address).toRepresentation().getFirstName()).isEqualTo("Augusta");
    }

    @Test // K-02
    void theAccountIsDisabledAndEnabledAgain() {
        HtmlForm form = open();
        people.setEnabled(address, false);
        people.setEnabled(address, true);

        assertThat(browser.submit(form).text()).contains("This link no longer works");
        assertNothingWritten(address, "Ada");
    }

    /** Of a link that proves the address as well: it ends with the account's, not only ours. */
    @Test // K-02
    void theAccountIsDisabledAndEnabledAgainBehindTheLinkForAForgottenPassword() {
        people.activationLink(address);
        HtmlForm form = openByForgottenPassword();
        people.setEnabled(address, false);
        people.setEnabled(address, true);

        HttpPage refused = browser.submit(form);

        assertThat(refused.text()).contains("Open the link in your mail");
        assertNothingWritten(address, "Ada");
    }

    @Test // K-02
    void theAddressIsCorrectedBehindTheLinkForAForgottenPassword() {
        people.activationLink(address);
        HtmlForm form = openByForgottenPassword();
        String corrected = People.newAddress();
        change(user -> user.setEmail(corrected));

        HttpPage refused = browser.submit(form);

        assertThat(refused.text()).contains("Open the link in your mail");
        assertThat(refused.body()).doesNotContain(corrected);
        assertNothingWritten(corrected, "Ada");
    }

    /** The form stays open until the owner of the corrected address has set up the account. */
    @Test // K-02
    void theAccountIsSetUpByTheOwnerOfTheCorrectedAddress() {
        people.activationLink(address);
        HtmlForm form = openByForgottenPassword();
        String corrected = People.newAddress();
        change(user -> user.setEmail(corrected));
        HttpBrowser owner = realm.browser();
        HtmlForm owners = openByForgottenPassword(owner, corrected);
        assertThat(owner.followRedirects(false).submit(owners).header("Location"))
                .contains("code=");

        HeldPage.assertOver(browser.get(form.action().toString()));
        HeldPage.assertOver(
                browser.submit(form.with("password-new", "Stolen-horse-1").with("password-confirm", "Stolen-horse-1")));
        assertThat(people.passwordIs(corrected, People.PASSWORD)).isTrue();
    }

    private HtmlForm openByForgottenPassword() {
        return openByForgottenPassword(browser, address);
    }

    private HtmlForm openByForgottenPassword(HttpBrowser browser, String name) {
        new ForgottenPassword(realm).of(browser, name);
        return browser.get(mailbox.awaitMail(name, "new password").link())
                .form("#portal-account-setup")
                .fill(People.setup(People.PASSWORD));
    }

    /** Keycloak's mail "Perform the following actions", with Verify Email among them. */
    @Test // K-02
    void theAddressIsCorrectedBehindALinkOfKeycloaksOwn() {
        people.activationLink(address);
        people.user(address).executeActionsEmail(List.of("VERIFY_EMAIL"));
        HttpPage asked =
                browser.get(mailbox.awaitMail(address, "needs an update").link());
        HttpPage page = browser.get(
                asked.document().select("main a[href*=action-token]").attr("abs:href"));
        HtmlForm form = page.form("#portal-account-setup").fill(People.setup(People.PASSWORD));
        String corrected = People.newAddress();
        change(user -> {
            user.setEmail(corrected);
            // Keycloak's link has marked the address that it went to
            user.setEmailVerified(false);
        });

        HttpPage refused = browser.submit(form);

        assertThat(refused.text()).contains("Open the link in your mail");
        assertNothingWritten(corrected, "Ada");
    }

    @Test // K-02
    void theRequestIsGoneWithItsAccount() {
        HtmlForm form = open();
        people.user(address).remove();

        HttpPage refused = browser.submit(form);

        assertThat(refused.document().select("input[type=password]")).isEmpty();
        assertThat(refused.text()).contains("This account no longer exists");
        assertThat(people.exists(address)).isFalse();
    }

    @Test // K-02
    void theOrganizationIsRemoved() {
        Organizations organizations = new Organizations(realm);
        organizations.askedAtSignUp("optional");
        String name = Organizations.newName();
        people.signUp(address, Map.of(Organizations.FIELD, name));
        people.approve(address).expect(200);
        HtmlForm form = open(mailbox.awaitMail(address, "approved").link());
        realm.admin()
                .organizations()
                .get(people.request(address).path("organization").path("id").asText())
                .delete()
                .close();

        assertThat(browser.submit(form).text()).contains(CHANGED);
        assertNothingWritten(address, "Ada");
    }

    @Test // K-02
    void anotherAttributeIsChanged() {
        UPConfig before = realm.admin().users().userProfile().getConfiguration();
        UPConfig open = realm.admin().users().userProfile().getConfiguration();
        open.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        realm.admin().users().userProfile().update(open);
        HtmlForm form = open();
        change(user -> user.singleAttribute("department", "Research"));
        realm.admin().users().userProfile().update(before);

        assertThat(browser.submit(form).text()).contains(CHANGED);
        assertNothingWritten(address, "Ada");
    }

    @Test // K-02
    void theTermsAreChanged() {
        try {
            realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Be kind.");
            HtmlForm form = open().with("termsAccepted", "on");
            realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Pay us.");

            HttpPage again = browser.submit(form);

            assertThat(again.text()).contains(CHANGED).contains("Pay us.");
            assertNothingWritten(address, "Ada");
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }

    /** The form is sent at the moment of the correction: either it came first, or it proves nothing. */
    @Test // K-02
    void atTheSameMoment() {
        for (int i = 0; i < 4; i++) {
            String mistyped = People.newAddress();
            String corrected = People.newAddress();
            HttpBrowser owner = new HttpBrowser();
            HtmlForm form = owner.get(people.activationLink(mistyped))
                    .form("#portal-account-setup")
                    .fill(People.setup(People.PASSWORD));
            UserRepresentation user = people.user(mistyped).toRepresentation();
            user.setEmail(corrected);

            Race.<Object>of(() -> owner.submit(form).status(), () -> {
                realm.admin().users().get(user.getId()).update(user);
                return 0;
            });

            assertThat(people.user(corrected).toRepresentation().isEmailVerified())
                    .as("round %s", i)
                    .isFalse();
        }
    }
}
