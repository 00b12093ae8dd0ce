// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.HeldPage;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A set-up form that a link of Keycloak's own has opened, which proves the address as well: it ends with the account's, not only ours. K-02. */
@Tag("activation")
@PortalTest
final class OpenFormOfKeycloaksLinkIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final OpenForm form;

    OpenFormOfKeycloaksLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.form = new OpenForm(realm, mailbox);
    }

    @Test // K-02
    void theAccountIsDisabledAndEnabledAgainBehindTheLinkForAForgottenPassword() {
        form.people().activationLink(form.address());
        form.openByForgottenPassword();
        form.people().setEnabled(form.address(), false);
        form.people().setEnabled(form.address(), true);

        HttpPage refused = form.submit();

        assertThat(refused.text()).contains("Open the link in your mail");
        form.assertNothingWritten();
    }

    @Test // K-02
    void theAddressIsCorrectedBehindTheLinkForAForgottenPassword() {
        form.people().activationLink(form.address());
        form.openByForgottenPassword();
        String corrected = form.correctAddress();

        HttpPage refused = form.submit();

        assertThat(refused.text()).contains("Open the link in your mail");
        assertThat(refused.body()).doesNotContain(corrected);
        form.assertNothingWritten(corrected, "Ada");
    }

    /** The form stays open until the owner of the corrected address has set up the account. */
    @Test // K-02
    void theAccountIsSetUpByTheOwnerOfTheCorrectedAddress() {
        form.people().activationLink(form.address());
        form.openByForgottenPassword();
        String corrected = form.correctAddress();
        OpenForm owners = new OpenForm(realm, mailbox, corrected);
        owners.openByForgottenPassword();
        owners.browser().followRedirects(false);
        assertThat(owners.submit().header("Location")).contains("code=");

        HeldPage.assertOver(form.reload());
        form.enter("password-new", "Stolen-horse-1");
        form.enter("password-confirm", "Stolen-horse-1");
        HeldPage.assertOver(form.submit());
        assertThat(form.people().passwordIs(corrected, People.PASSWORD)).isTrue();
    }

    /** Keycloak's mail "Perform the following actions", with Verify Email among them. */
    @Test // K-02
    void theAddressIsCorrectedBehindALinkOfKeycloaksOwn() {
        form.people().activationLink(form.address());
        form.people().user(form.address()).executeActionsEmail(List.of("VERIFY_EMAIL"));
        HttpPage asked = form.browser()
                .get(mailbox.awaitMail(form.address(), "needs an update").link());
        form.open(form.browser()
                .get(asked.document().select("main a[href*=action-token]").attr("abs:href")));
        String corrected = People.newAddress();
        form.change(user -> {
            user.setEmail(corrected);
            // Keycloak's link has marked the address that it went to
            user.setEmailVerified(false);
        });

        HttpPage refused = form.submit();

        assertThat(refused.text()).contains("Open the link in your mail");
        form.assertNothingWritten(corrected, "Ada");
    }
}
