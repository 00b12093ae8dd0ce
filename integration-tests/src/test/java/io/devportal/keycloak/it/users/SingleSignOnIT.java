// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organization whose people come by single sign-on: nobody is put into it here, and the mark can be taken back. */
@Tag("users")
@PortalTest
final class SingleSignOnIT {
    private final Invitees invitees;
    private final Organizations organizations;
    private final Api admin;
    private final String acme;
    private final Person ada;

    SingleSignOnIT(PortalRealm realm, Mailbox mailbox) {
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.acme = organizations.create();
        this.ada = Person.in(realm, organizations).with(organizations, acme, "developer");
    }

    private String marked(String value) {
        return organizations.create(Organizations.newAlias(), Map.of("ssoManaged", value));
    }

    private String seat(String alias) {
        return ada.path() + "/organizations/" + alias;
    }

    @Test // L4
    void nobodyIsPutIntoIt() {
        String partner = marked("true");

        assertThat(Person.code(
                        admin.put(seat(partner), "{\"role\":\"developer\"}").expect(409)))
                .isEqualTo("single_sign_on");
        assertThat(Person.code(admin.post("users", invitees.developer(People.newAddress(), partner))
                        .expect(409)))
                .isEqualTo("single_sign_on");
        assertThat(organizations.members(partner)).isEmpty();
        admin.put(seat(acme), "{\"role\":\"org-admin\"}").expect(200);
    }

    @Test // L4
    void theWordFalseTakesTheMarkBack() {
        String partner = marked(" False ");

        admin.put(seat(partner), "{\"role\":\"developer\"}").expect(200);

        ada.edited(admin, "{\"firstName\":\"Augusta\"}").expect(200);
    }
}
