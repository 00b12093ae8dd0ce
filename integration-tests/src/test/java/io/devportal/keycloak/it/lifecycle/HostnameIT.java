// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** On a server that takes its name from each request no link leaves, until the realm has an address: R-32, C-18. */
@Tag("lifecycle")
@PortalTest
final class HostnameIT {

    @Test // R-32, C-18
    void aMailWithALinkWaitsForAnAddress(Mailbox mailbox) {
        try (Installation installation = new Installation()) {
            installation.withoutHostname();
            PortalRealm realm = installation.newRealm(mailbox);
            People people = new People(realm, mailbox);
            String address = People.newAddress();
            people.settings("manual", "account-setup");
            people.signUp(address);
            people.approve(address).expect(200);

            JsonNode mail = Await.value("a try without an address", Await.DEADLINE, () -> Optional.of(
                            people.request(address).path("mail"))
                    .filter(newest -> newest.hasNonNull("lastError")));

            assertThat(mail.path("status").asText()).isEqualTo("WAITING");
            assertThat(mail.path("lastError").asText()).contains("hostname_not_configured");
            assertThat(realm.as(People.ADMIN).get("health").expect(200).body()).contains("no fixed hostname");

            setFrontendUrl(realm);

            assertThat(Await.value("the mail", Duration.ofSeconds(90), () -> mailbox.mailsTo(address).stream()
                                    .filter(arrived -> arrived.subject().contains("approved"))
                                    .findFirst())
                            .link())
                    .startsWith("https://login.portal.example/realms/");
        }
    }

    private static void setFrontendUrl(PortalRealm realm) {
        RealmRepresentation update = realm.admin().toRepresentation();
        Map<String, String> attributes = new HashMap<>(update.getAttributes());
        attributes.put("frontendUrl", "https://login.portal.example");
        update.setAttributes(attributes);
        realm.admin().update(update);
    }
}
