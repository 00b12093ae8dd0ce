// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever means one organization gets no role in another one, also on a database to which Acme and acme are the same. */
@Tag("database")
@PortalTest
final class LargeLettersIT {
    private final PortalRealm realm;
    private final Invitees invitees;
    private final Organizations organizations;

    LargeLettersIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @Test // B16, F-03
    void theNameOfOneIsNotTheAliasOfAnother() {
        String quiet = organizations.create();
        String loud = quiet.toUpperCase(Locale.ROOT);
        String named = organizations.create("z-" + quiet, loud, Map.of());
        String address = People.newAddress();

        realm.as(People.ADMIN)
                .sending("text/csv")
                .post(
                        "invitations/csv?dry-run=false",
                        "E-mail;First name;Last name;Organization;Role\r\n" + address + ";Ada;Lovelace;" + loud
                                + ";org-admin")
                .expect(200);

        invitees.setUp(invitees.mail(address).link());
        assertThat(organizations.roles(address)).containsOnlyKeys(named);
    }

    /** MariaDB and MySQL create no second one, and then nobody gets a role. */
    @Test // B14
    void anIdentityProviderMeansTheAliasAsItIsWritten() {
        try (BrokeredRealm brokered = new BrokeredRealm(realm)) {
            organizations.create("Umbrella", Map.of());
            brokered.provider(RoleMapper.oidc().allowing("umbrella").with("portal.create.organizations", "true"));

            brokered.person.says("[\"umbrella:developer\"]").signsIn(BrokeredRealm.ALIAS);

            assertThat(brokered.roles()).doesNotContainKey("Umbrella");
        }
    }
}
