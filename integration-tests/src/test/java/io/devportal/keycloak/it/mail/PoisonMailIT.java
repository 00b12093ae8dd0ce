// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that cannot be written fails alone: R-06, B4. */
@Tag("mail")
@PortalTest
final class PoisonMailIT {
    private static final String BROKEN_TEXT = "{0,choice,";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    PoisonMailIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void mendedTexts() {
        realm.admin().localization().deleteRealmLocalizationTexts("en");
    }

    @ParameterizedTest // R-06, B4
    @ValueSource(strings = {"portalRequestReceivedTitle", "portalRequestReceivedSubject"})
    void aTextThatSomebodyBrokeFailsItsMailAndNoOther(String key) {
        realm.admin().localization().saveRealmLocalizationText("en", key, BROKEN_TEXT);

        people.signUp(address);

        JsonNode failed = Await.value("the mail is given up", Await.DEADLINE, () -> mail("FAILED"));
        assertThat(failed.path("lastError").asText())
                .contains("portal-request-received.ftl")
                .doesNotContain(address);
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).text()).contains(address);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");

        realm.admin().localization().deleteRealmLocalizationText("en", key);
        realm.as(People.ADMIN)
                .post("mails/" + failed.path("id").asText() + "/retry")
                .expect(200);
        mailbox.awaitMail(address, "has arrived");
    }

    private Optional<JsonNode> mail(String state) {
        for (JsonNode mail : realm.as(People.ADMIN)
                .get("mails?max=100&state=" + state)
                .expect(200)
                .json()
                .path("mails")) {
            if (mail.path("recipient").asText().equals(address)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }
}
