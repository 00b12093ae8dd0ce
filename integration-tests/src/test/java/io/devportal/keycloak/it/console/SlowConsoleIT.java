// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand people, on a line where each answer takes two seconds. */
@Tag("console")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class SlowConsoleIT {
    private static final int DELAY = 2000;
    private static final String CROWD =
            """
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
            select gen_random_uuid(), r.id, 'crowd-' || n || '@crowd.example', 'crowd-' || n || '@crowd.example',
                    'crowd-' || n || '@crowd.example', true, true, 'Given' || n, 'Crowd', 1700000000000 + n, 0
            from generate_series(1, 10000) n, realm r where r.name = '%s'
            """;
    /** Of the rows that are in sight: their places, and that of what stands above them. */
    private static final String PLACES =
            "() => [...document.querySelectorAll('tbody tr')].slice(0, 8).map((row) => row.getBoundingClientRect())"
                    + ".map(({ top, height }) => `${Math.round(top)} ${Math.round(height)}`)";

    private final UsersPage users;
    private final Page page;

    SlowConsoleIT(KeycloakServer server, PortalRealm realm, Page page) throws SQLException {
        this.users = new UsersPage(realm, page);
        this.page = page;
        try (Connection database = server.connectToDatabase();
                Statement statement = database.createStatement()) {
            statement.execute(CROWD.formatted(realm.name()));
        }
    }

    @Test // B20
    void theListStaysUsable() {
        Somebody ada = users.member("Ada", users.organization(), "developer");
        users.open("");
        expect(rows()).hasCount(50);
        new Traffic(page).slow(DELAY);

        pagesComeOnceAndBelow();
        theLastSearchCounts();
        theSkeletonStandsWhereTheRowsWill();
        aDeedIsDoneOnce(ada);
        assertThat(users.console.complaints()).isEmpty();
    }

    private Locator rows() {
        return page.locator("tbody tr:not(.skeleton)");
    }

    private void pagesComeOnceAndBelow() {
        List<String> asked = asked("GET", "cursor=");
        HeldCalls next = new HeldCalls(page, "GET", "**/api/users?**cursor=**");
        Object before = page.evaluate(PLACES);
        Locator more = page.locator(".more button");
        more.scrollIntoViewIfNeeded();
        more.dblclick();
        expect(more).hasAttribute("aria-disabled", "true");
        more.focus();
        page.keyboard().press("Enter");
        next.await().letGo();

        expect(rows()).hasCount(100);
        assertThat(asked).hasSize(1);
        page.evaluate("() => scrollTo(0, 0)");
        assertThat(page.evaluate(PLACES)).isEqualTo(before);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate(
                        "() => [...document.querySelectorAll('tbody a.name')].indexOf(document.activeElement)"))
                .isEqualTo(1);
    }

    /** Also where the first answer comes last. */
    private void theLastSearchCounts() {
        HeldCalls first = new HeldCalls(page, "GET", "**/api/users?**search=given1**");
        page.fill("#users-search", "given1");
        first.await();
        page.fill("#users-search", "given77");
        expect(rows().first()).containsText("Given77");
        expect(page.locator("mark").first()).hasText("Given77");
        first.letGo();
        assertThat(page.url()).contains("search=given77");
        assertThat(page.inputValue("#users-search")).isEqualTo("given77");
    }

    private void theSkeletonStandsWhereTheRowsWill() {
        HeldCalls search = new HeldCalls(page, "GET", "**/api/users?**search=given88**");
        page.fill("#users-search", "given88");
        page.locator("tbody tr.skeleton").first().waitFor();
        Object skeleton = page.evaluate(PLACES);
        Browser.screenshot(page, "console/users-slow-waiting");
        search.await().letGo();
        expect(rows().first()).containsText("Given88");
        Browser.screenshot(page, "console/users-slow-there");
        assertThat(page.evaluate(PLACES)).isEqualTo(skeleton);
    }

    private void aDeedIsDoneOnce(Somebody ada) {
        page.fill("#users-search", ada.address());
        expect(users.row(ada)).isVisible();
        List<String> asked = asked("PUT", "/api/users/" + ada.id());
        HeldCalls deed = new HeldCalls(page, "PUT", "**/api/users/" + ada.id());
        for (int i = 0; i < 2; i++) {
            users.moreOptions(ada).entry("Disable").click();
        }
        deed.await().letGo();

        expect(users.row(ada)).containsText("Disabled");
        users.expectSaid("Ada " + users.family + " was disabled");
        assertThat(asked).hasSize(1);
        expect(page.locator(".alert.bad, .alert.warn")).hasCount(0);
    }

    /** From now on, with this in the address. */
    private List<String> asked(String method, String part) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals(method) && request.url().contains(part)) {
                asked.add(request.url());
            }
        });
        return asked;
    }
}
