// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that takes a transaction back for a reason of its own. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class DatabaseTroubleIT {
    /** Of one account only: other tests use the same table. */
    private static final String TROUBLE =
            """
            create function trouble_%1$s() returns trigger language plpgsql as
                $$ begin raise exception 'trouble' using errcode = '%1$s'; end $$;
            create trigger trouble before update on portal_account for each row when (old.id = '%2$s')
                execute function trouble_%1$s();
            """;

    /** Not before the end of the transaction, as in a cluster of databases. */
    private static final String AT_THE_COMMIT = TROUBLE.replace("create trigger", "create constraint trigger")
            .replace("before update on portal_account", "after update on portal_account deferrable initially deferred");

    private static final String OF_A_SIGN_UP =
            TROUBLE.replace("before update", "before insert").replace("old.id", "new.email");

    private static final String OVER =
            """
            drop trigger trouble on portal_account;
            drop function trouble_%1$s();
            """;

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Page page;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    DatabaseTroubleIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Page page) {
        this.server = server;
        this.realm = realm;
        this.page = page;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    /** Not serializable, deadlock, no lock, disk full, stopped by the operator. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "53100", "57014"})
    void theCallerIsAskedToTryAgainAndNothingHasHappened(String state) throws SQLException {
        assertNothingHappens(TROUBLE, state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "23505", "53100"})
    void whatIsRefusedAtTheCommitHasNotHappenedEither(String state) throws SQLException {
        assertNothingHappens(AT_THE_COMMIT, state);
    }

    private void assertNothingHappens(String trouble, String state) throws SQLException {
        people.settings("manual", "account-setup");
        people.signUp(address);
        execute(trouble.formatted(state, people.userId(address)));
        try {
            ApiResponse refused = people.approve(address).expect(503);

            assertThat(refused.json().at("/params/0").asText()).isEqualTo("database_unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        } finally {
            execute(OVER.formatted(state));
        }

        people.approve(address).expect(200);
        mailbox.awaitMail(address, "approved");
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }

    /** Not the password page that Keycloak would show. */
    @Test
    void aSignUpThatIsNotStoredIsSentOnceMoreWithWhatWasTyped() throws SQLException {
        people.settings("manual", "account-setup");
        page.navigate(realm.signUpUrl());
        page.fill("#email", address);
        page.fill("#firstName", "Ada");
        page.fill("#lastName", "Lovelace");
        execute(OF_A_SIGN_UP.formatted("40001", address));
        try {
            page.click("#kc-submit");

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("could not be stored just now");
            PlaywrightAssertions.assertThat(page.locator("#email")).hasValue(address);
            assertThat(people.exists(address)).isFalse();
        } finally {
            execute(OVER.formatted("40001"));
        }

        page.click("#kc-submit");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thanks, your request is in");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
