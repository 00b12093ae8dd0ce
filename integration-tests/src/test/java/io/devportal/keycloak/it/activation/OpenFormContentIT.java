// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/** What a set-up form shows is changed while it stands open: nothing of it is taken. K-02. */
@Tag("activation")
@PortalTest
final class OpenFormContentIT {
    private static final String CHANGED = "was changed while this form was open";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final OpenForm form;

    OpenFormContentIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.form = new OpenForm(realm, mailbox);
    }

    @Test // K-02
    void aNameIsCorrected() {
        form.open();
        form.change(user -> user.setFirstName("Augusta"));

        HttpPage again = form.submit();

        assertThat(again.text()).contains(CHANGED);
        assertThat(again.document().select("input[name=firstName]").attr("value"))
                .isEqualTo("Augusta");
        assertThat(again.document().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        form.assertNothingWritten(form.address(), "Augusta");
        HttpPage done = form.browser()
                .submit(again.form("#portal-account-setup")
                        .with("password-new", People.PASSWORD)
                        .with("password-confirm", People.PASSWORD));
        assertThat(done.text()).contains("Your account is active");
        assertThat(form.people().user(form.address()).toRepresentation().getFirstName())
                .isEqualTo("Augusta");
    }

    @Test // K-02
    void theOrganizationIsRemoved() {
        Organizations organizations = new Organizations(realm);
        organizations.askedAtSignUp("optional");
        String name = Organizations.newName();
        form.people().signUp(form.address(), Map.of(Organizations.FIELD, name));
        form.people().approve(form.address()).expect(200);
        form.open(mailbox.awaitMail(form.address(), "approved").link());
        realm.admin()
                .organizations()
                .get(form.people()
                        .request(form.address())
                        .path("organization")
                        .path("id")
                        .asText())
                .delete()
                .close();

        assertThat(form.submit().text()).contains(CHANGED);
        form.assertNothingWritten();
    }

    @Test // K-02
    void anotherAttributeIsChanged() {
        UPConfig before = realm.admin().users().userProfile().getConfiguration();
        UPConfig open = realm.admin().users().userProfile().getConfiguration();
        open.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        realm.admin().users().userProfile().update(open);
        form.open();
        form.change(user -> user.singleAttribute("department", "Research"));
        realm.admin().users().userProfile().update(before);

        assertThat(form.submit().text()).contains(CHANGED);
        form.assertNothingWritten();
    }

    @Test // K-02
    void theTermsAreChanged() {
        try {
            realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Be kind.");
            form.open();
            form.enter("termsAccepted", "on");
            realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Pay us.");

            HttpPage again = form.submit();

            assertThat(again.text()).contains(CHANGED).contains("Pay us.");
            form.assertNothingWritten();
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }
}
