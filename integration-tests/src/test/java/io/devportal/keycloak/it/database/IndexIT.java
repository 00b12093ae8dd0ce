// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No statement of ours reads a whole table, however long the queue is. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class IndexIT {
    /** How many there were in all: of a whole realm, or of all mails that were sent. A planner may count a table instead. */
    private static final Pattern COUNTED_HISTORY = Pattern.compile(
            "select count\\(\\S+\\) from PORTAL_(ACCOUNT \\w+ where \\S+=\\$1 and \\S+=\\$2\\s"
                    + "|MAIL \\w+ where \\S+=\\$1\\n|MAIL .*\\$2 = 'SENT')",
            Pattern.DOTALL);

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    IndexIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @Test // J-04, R-24
    void everyStatementOnALargeTableUsesAnIndex() throws SQLException {
        people.settings("manual", "account-setup");
        everythingThatPeopleDo();
        new Outbox(realm).awaitEmpty();
        try (Connection database = server.connectToDatabase()) {
            Multiplied multiplied = new Multiplied(database);
            multiplied.tables();
            Set<String> large = multiplied.large();
            assertThat(large).contains("portal_account", "portal_mail");

            List<QueryPlan> plans = plansOfEverything();

            assertThat(List.of("count(", "order by", "due_at<=", "update portal_account", "account_id in"))
                    .allSatisfy(part -> assertThat(plans).anyMatch(plan -> plan.isAbout(part)));
            assertThat(plans)
                    .filteredOn(plan -> !Collections.disjoint(plan.tablesReadWhole(), large))
                    .filteredOn(plan -> !COUNTED_HISTORY.matcher(plan.text()).find())
                    .isEmpty();
        }
    }

    private List<QueryPlan> plansOfEverything() throws SQLException {
        try (QueryPlans plans = QueryPlans.watch(server)) {
            everythingThatPeopleDo();
            return plans.all().stream().filter(plan -> plan.isAbout("portal_")).toList();
        }
    }

    private void everythingThatPeopleDo() {
        String active = people.activePerson();
        people.signUp(active);
        mailbox.awaitMail(active, "already have an account");
        String waitsForLink = People.newAddress();
        people.activationLink(waitsForLink);
        askForNewLink(waitsForLink);
        String rejected = People.newAddress();
        people.signUp(rejected);
        people.reject(rejected, "no").expect(200);
        people.setEnabled(active, false);
        people.user(active).remove();
        readEverything(realm.as(People.ADMIN));
        people.signUp(People.newAddress());
    }

    private void askForNewLink(String address) {
        HttpBrowser browser = new HttpBrowser();
        browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", address));
    }

    private void readEverything(Api admin) {
        Routes.all().stream().filter(route -> route.method().equals("GET")).forEach(route -> admin.get(route.path())
                .expect(route.forAdmin()));
        for (String state : List.of("PENDING_APPROVAL", "PENDING_ACTIVATION", "ACTIVE", "REJECTED")) {
            admin.get("registration-requests?state=" + state).expect(200);
            admin.get("registration-requests?state=" + state + "&first=1000&max=20")
                    .expect(200);
        }
        admin.get("registration-requests?state=PENDING_APPROVAL&assignee=me").expect(200);
        for (String status : List.of("WAITING", "SENDING", "SENT", "FAILED", "CANCELLED")) {
            admin.get("mails?state=" + status).expect(200);
        }
    }
}
