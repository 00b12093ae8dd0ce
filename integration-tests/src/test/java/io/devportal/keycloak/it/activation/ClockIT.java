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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A link ends when the mail says, also on a server whose clock jumps: C-02, I-10. */
@Tag("activation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class ClockIT {
    private static final Duration LIFETIME = Duration.ofHours(72);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PortalRealm realm;
    private final Clock clock;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    ClockIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // C-02
    void aLinkOpensUntilItsEndAndSaysThenThatItExpired() {
        String link = people.activationLink(address);

        clock.advance(LIFETIME.minus(MINUTE));
        assertThat(new HttpBrowser().get(link).status()).isEqualTo(200);
        clock.advance(MINUTE.multipliedBy(2));
        HttpPage page = new HttpBrowser().get(link);

        assertExpired(page);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // C-02
    void aLinkThatExpiresWhileTheFormIsOpenSetsNoPassword() {
        String link = people.activationLink(address);
        clock.advance(LIFETIME.minus(MINUTE));
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
        clock.advance(MINUTE.multipliedBy(2));

        HttpPage page = browser.submit(form);

        assertExpired(page);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.passwordIs(address, People.PASSWORD)).isFalse();
    }

    private void assertExpired(HttpPage page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("expired").doesNotContain("Ada", "Lovelace");
        assertThat(page.document().select("input[type=password]")).isEmpty();
        assertThat(page.form("#portal-new-link").action().toString()).isEqualTo(realm.url("portal/activation-link"));
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

    @Test // K-06, J-05
    void theDenialAfterManySaysHowManyWereLeftOut() {
        for (int i = 0; i < 25; i++) {
            realm.as(People.DEVELOPER).put("settings", "{}").expect(403);
        }
        assertThat(denials()).hasSize(20);

        clock.advance(Duration.ofMinutes(61));
        realm.renewTokens();
        realm.as(People.DEVELOPER).put("settings", "{}").expect(403);

        assertThat(denials())
                .hasSize(21)
                .filteredOn(event -> event.getDetails().containsKey("left_out_before"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("left_out_before", "5"));
    }

    private List<AdminEventRepresentation> denials() {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "PORTAL_DENIAL".equals(event.getResourceType()))
                .toList();
    }

    @ParameterizedTest // I-10
    @ValueSource(ints = {-1, 1})
    void aLinkOutlivesAJumpOfTheClockAfterItWasSent(int hours) {
        String link = people.activationLink(address);

        clock.advance(Duration.ofHours(hours));

        assertThat(people.activate(link).text()).contains("Your account is active");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @ParameterizedTest // I-10
    @ValueSource(ints = {-1, 1})
    void aLinkSentByAWrongClockWorksWhenTheClockIsRight(int hours) {
        clock.advance(Duration.ofHours(hours));
        String link = people.activationLink(address);

        clock.reset();
        clock.advance(LIFETIME.minusHours(1).minus(MINUTE));

        assertThat(people.activate(link).text()).contains("Your account is active");
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

            HttpBrowser browser = new HttpBrowser();
            browser.submit(browser.get(realm.url("portal/activation-link"))
                    .form("#portal-new-link")
                    .with("email", address));

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
