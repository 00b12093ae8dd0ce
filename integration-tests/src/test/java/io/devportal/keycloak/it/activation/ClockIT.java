// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link ends when the mail says, also on a server whose clock jumps: C-02, I-10. */
@Tag("activation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class ClockIT {
    private static final Duration LIFETIME = Duration.ofHours(72);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Clock clock;
    private final People people;
    private final String address = People.newAddress();

    ClockIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.server = server;
        this.realm = realm;
        this.clock = clock;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // B24, C-02
    void aLinkOpensUntilItsEndSaysThenThatItExpiredAndIsForgottenAfterAYear() throws SQLException {
        String link = people.activationLink(address);
        assertThat(storedLinks()).contains(people.userId(address)).doesNotContain(link.replaceAll(".*/", ""), address);

        clock.advance(LIFETIME.minus(MINUTE));
        assertThat(new HttpBrowser().get(link).status()).isEqualTo(200);
        clock.advance(MINUTE.multipliedBy(2));
        HttpPage page = new HttpBrowser().get(link);

        assertExpired(page);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        clock.advance(Duration.ofDays(366));
        clock.advanceUntil("nothing of the link", () -> Optional.of(new HttpBrowser().get(link))
                .filter(forgotten -> forgotten.text().contains("This link cannot be read")));
        assertThat(storedLinks()).isEmpty();
    }

    /** All that the database has of links. */
    private String storedLinks() throws SQLException {
        try (Connection database = server.connectToDatabase();
                ResultSet rows = database.createStatement().executeQuery("select * from PORTAL_LINK")) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append(' ');
                }
            }
            return text.toString();
        }
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
}
