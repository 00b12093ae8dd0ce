// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory says that everybody has a password, also those who have not chosen one yet: D-05. */
@Tag("ldap")
@PortalTest
final class LdapActivationIT {
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final Directory directory;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();

    LdapActivationIT(PortalRealm realm, Mailbox mailbox, Directory directory) {
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.directory = directory;
    }

    private String signUp(String approval, boolean imported, Map<String, String> fields) {
        people.settings(approval, "account-setup");
        organizations.askedAtSignUp("optional");
        directory.connect(Map.of(
                "importEnabled", Boolean.toString(imported), "editMode", "WRITABLE", "syncRegistrations", "true"));
        return people.signUp(address, fields).text();
    }

    @ParameterizedTest // D-05
    @ValueSource(booleans = {true, false})
    void withAutomaticApprovalTheLinkProvesTheAddressFirst(boolean imported) {
        String answer = signUp("automatic", imported, Map.of(Organizations.FIELD, name));
        assertThat(answer).contains("One more step");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(organizations.exists(name)).isFalse();

        assertActivated(mailbox.awaitMail(address, "Activate").link());
        assertThat(organizations.exists(name)).isEqualTo(imported);
    }

    @Test // D-05
    void whomAnAdminApprovesGetsTheLinkToo() {
        signUp("manual", true, Map.of(Organizations.FIELD, name));

        people.approve(address).expect(200);

        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertActivated(mailbox.awaitMail(address, "approved").link());
    }

    /** The form asks for the password, and the directory keeps it. */
    private void assertActivated(String link) {
        assertThat(people.activate(link).text()).contains("Your account is active");
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
    }
}
