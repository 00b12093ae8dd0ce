// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A minute after the mail, who waits may have a new link: K-06, J-02, B23. */
@Tag("activation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class LinkRenewalClockIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PortalRealm realm;
    private final Clock clock;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    LinkRenewalClockIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // K-06, J-02
    void fortyWishesForANewLinkAreOneMail() {
        people.activationLink(address);
        int mails = mailbox.mailsTo(address).size();
        clock.advance(MINUTE.multipliedBy(2));

        Race.of(Stream.generate(this::wish).limit(40).toList());

        Await.until("a mail", () -> mailbox.mailsTo(address).size() > mails);
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(address)).hasSize(mails + 1);
    }

    /** The form is open; sending it is the race. */
    private Supplier<HttpPage> wish() {
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", address);
        return () -> browser.submit(form);
    }

    @Test // B23
    void aNewLinkForAnAddressOfSeveralAccountsGoesToEachThatWaits() {
        oneAddressForMany(true);
        try {
            approved("first");
            people.activate(mailbox.awaitMail(address, "approved").link());
            approved("second");
            approved("third");
            mailbox.awaitMail(address, "approved", 3);
            clock.advance(MINUTE.multipliedBy(2));

            wish().get();

            mailbox.awaitMail(address, "approved", 5);
            mailbox.expectNoMail(address, Duration.ofSeconds(2));
        } finally {
            oneAddressForMany(false);
        }
    }

    private void approved(String name) {
        String username = name + "-" + address.replaceAll("@.*", "");
        people.signUp(address, Map.of("username", username));
        for (JsonNode request : realm.as(People.ADMIN)
                .get("registration-requests?state=PENDING_APPROVAL&max=100")
                .expect(200)
                .json()
                .path("requests")) {
            if (request.path("username").asText().equals(username)) {
                String id = request.path("id").asText();
                realm.as(People.ADMIN)
                        .post("registration-requests/" + id + "/approve")
                        .expect(200);
            }
        }
    }

    private void oneAddressForMany(boolean allowed) {
        RealmRepresentation change = new RealmRepresentation();
        change.setDuplicateEmailsAllowed(allowed);
        change.setLoginWithEmailAllowed(!allowed);
        change.setRegistrationEmailAsUsername(!allowed);
        realm.admin().update(change);
    }
}
