// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** A set-up form that stands open while somebody changes the account: what is sent counts for what was shown. K-02. */
@Tag("activation")
@PortalTest
final class OpenFormIT {
    private static final String ADDRESS_CHANGED = "The address of this account has changed";

    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();
    private final OpenForm form;

    OpenFormIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.form = new OpenForm(realm, mailbox, address);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** The mistyped address has an owner, who keeps the form open until an admin has corrected the address. */
    @Test // K-02
    void theAddressIsCorrected() {
        form.open();
        String corrected = form.correctAddress();

        HttpPage refused = form.submit();

        assertThat(refused.text()).contains(ADDRESS_CHANGED);
        assertThat(refused.body()).doesNotContain(corrected);
        assertThat(refused.document().select("#portal-new-link")).hasSize(1);
        form.assertNothingWritten(corrected, "Ada");
    }

    @Test // K-02
    void reloadingShowsNobodyTheCorrectedAddress() {
        form.open();
        String corrected = form.correctAddress();

        HttpPage reloaded = form.reload();

        assertThat(reloaded.text()).contains(ADDRESS_CHANGED);
        assertThat(reloaded.body()).doesNotContain(corrected);
    }

    /** The link proves the address that it went to, and that is the account's again. */
    @Test // K-02
    void theAddressIsChangedAndChangedBack() {
        form.open();
        String other = People.newAddress();
        form.change(user -> user.setEmail(other));
        UserRepresentation back = people.user(other).toRepresentation();
        back.setEmail(address);
        realm.admin().users().get(back.getId()).update(back);

        assertThat(form.submit().text()).contains("Your account is active");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // K-02
    void theAccountIsDisabledAndEnabledAgain() {
        form.open();
        people.setEnabled(address, false);
        people.setEnabled(address, true);

        assertThat(form.submit().text()).contains("This link no longer works");
        form.assertNothingWritten();
    }

    @Test // K-02
    void theRequestIsGoneWithItsAccount() {
        form.open();
        people.user(address).remove();

        HttpPage refused = form.submit();

        assertThat(refused.document().select("input[type=password]")).isEmpty();
        assertThat(refused.text()).contains("This account no longer exists");
        assertThat(people.exists(address)).isFalse();
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
