// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.function.Consumer;
import org.keycloak.representations.idm.UserRepresentation;

/** The set-up form of one account, which stands open and filled in a browser while somebody changes the account. */
final class OpenForm {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final HttpBrowser browser = new HttpBrowser();
    private final String address;
    private HtmlForm form;

    /** Of somebody new, where an admin decides and the password is chosen on this form. */
    OpenForm(PortalRealm realm, Mailbox mailbox) {
        this(realm, mailbox, People.newAddress());
        people.settings("manual", "account-setup");
    }

    OpenForm(PortalRealm realm, Mailbox mailbox, String address) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.address = address;
        this.people = new People(realm, mailbox);
    }

    People people() {
        return people;
    }

    String address() {
        return address;
    }

    HttpBrowser browser() {
        return browser;
    }

    /** With a link of ours. */
    void open() {
        open(people.activationLink(address));
    }

    void open(String link) {
        open(browser.get(link));
    }

    void open(HttpPage page) {
        form = page.form("#portal-account-setup").fill(People.setup(People.PASSWORD));
    }

    /** With Keycloak's link for a forgotten password. */
    void openByForgottenPassword() {
        new ForgottenPassword(realm).of(browser, address);
        open(mailbox.awaitMail(address, "new password").link());
    }

    void enter(String name, String value) {
        form = form.with(name, value);
    }

    HttpPage submit() {
        return browser.submit(form);
    }

    HttpPage reload() {
        return browser.get(form.action().toString());
    }

    /** As an admin does in Keycloak's own console. */
    void change(Consumer<UserRepresentation> change) {
        UserRepresentation user = people.user(address).toRepresentation();
        change.accept(user);
        realm.admin().users().get(user.getId()).update(user);
    }

    /** @return the address that the account has now */
    String correctAddress() {
        String corrected = People.newAddress();
        change(user -> user.setEmail(corrected));
        return corrected;
    }

    void assertNothingWritten() {
        assertNothingWritten(address, "Ada");
    }

    void assertNothingWritten(String now, String firstName) {
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
}
