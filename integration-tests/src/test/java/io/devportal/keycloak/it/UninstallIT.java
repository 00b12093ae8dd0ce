// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Somebody deletes the jars and leaves the configuration: R-16; and brings them back: R-18. */
@PortalTest
final class UninstallIT {

    @Test
    void withoutTheJarsTheServerStartsAndNobodyIsLetIn(Mailbox mailbox) {
        try (Installation installation = new Installation()) {
            KeycloakServer server = installation.withJars();
            PortalRealm realm = installation.newRealm(mailbox);
            People people = new People(realm, mailbox);
            String active = People.newAddress();
            String waiting = People.newAddress();
            people.settings("automatic", "sign-up");
            people.signUp(active);
            people.settings("manual", "sign-up");
            people.signUp(waiting);
            // a realm that names a policy nobody brings keeps the whole server from starting
            RealmRepresentation withoutPolicy = new RealmRepresentation();
            withoutPolicy.setPasswordPolicy("length(8)");
            realm.admin().update(withoutPolicy);

            // a realm that names our password policy would stop the server
            new PasswordAdmin(server, realm.name())
                    .send("POST", "/portal-password-rules/prepare-uninstall", null)
                    .expect(200);
            installation.withoutJars();

            assertThat(people.passwordGrant(active, People.PASSWORD).status()).isEqualTo(200);
            assertThat(people.passwordGrant(waiting, People.PASSWORD).status()).isEqualTo(400);
            assertThat(new HttpBrowser().get(realm.signUpUrl()).status()).isGreaterThanOrEqualTo(400);

            installation.withJars();
            realm.renewTokens();

            assertThat(people.state(waiting)).isEqualTo("PENDING_APPROVAL");
            assertThat(people.signUp(People.newAddress()).text()).contains("Thanks, your request is in");
            people.approve(waiting).expect(200);
            assertThat(people.passwordGrant(waiting, People.PASSWORD).status()).isEqualTo(200);
        }
    }
}
