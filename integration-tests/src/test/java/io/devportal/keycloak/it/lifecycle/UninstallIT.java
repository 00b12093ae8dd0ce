// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.RemovalPage;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes the jars and leaves the configuration: R-16; and brings them back: R-18. */
@Tag("lifecycle")
@PortalTest
final class UninstallIT {

    @Test
    void withoutTheJarsTheServerStartsAndNobodyIsLetIn(Mailbox mailbox) {
        try (Installation installation = new Installation()) {
            installation.withJars();
            PortalRealm realm = installation.newRealm(mailbox);
            People people = new People(realm, mailbox);
            String active = People.newAddress();
            String waiting = People.newAddress();
            people.settings("automatic", "sign-up");
            people.signUp(active);
            people.settings("manual", "sign-up");
            people.signUp(waiting);
            // the realm names our password policy, which would stop a server without it
            installation.sql(RemovalPage.statement("update REALM "));
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
