// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What needs a recent login: the admin signs in once more, comes back to the same place, and it is done, once. */
@Tag("console")
@PortalTest
final class RecentLoginConsoleIT {
    private final PortalRealm realm;
    private final People people;
    private final UsersPage users;
    private final Queue queue;
    private final Page page;
    private final Somebody admin;
    /** Calls that changed something and were answered with success. */
    private final List<String> done = new CopyOnWriteArrayList<>();

    RecentLoginConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.queue = new Queue(realm, people, page);
        this.page = page;
        this.admin = users.person("Selma");
        new GlobalRole("portal-admin").grant(realm, admin.id());
        new RealmAdministration(realm).grant(admin.id(), "manage-realm");
        page.onResponse(answer -> {
            Request request = answer.request();
            if (!request.method().equals("GET") && answer.ok() && request.url().contains("/portal/api/")) {
                done.add(request.method() + " " + request.url().replaceAll(".*/portal/api/", ""));
            }
        });
    }

    /** As the API answers when the login is older than the setting {@code maxLoginAge}, to the first such call. */
    private void theLoginIsOldFor(String method, String path) {
        AtomicBoolean isAnswered = new AtomicBoolean();
        page.route("**/portal/api/" + path, route -> {
            if (!route.request().method().equals(method) || isAnswered.getAndSet(true)) {
                route.fallback();
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("application/json")
                    .setBody("{\"errorMessage\":\"This needs a login of the last 900 seconds.\","
                            + "\"params\":[\"insufficient_user_authentication\"]}"));
        });
    }

    private void signsInAgain() {
        page.locator(".notice:has-text('This needs a recent sign-in') button")
                .first()
                .click();
        page.locator("#username, #password").first().waitFor();
    }

    private void confirmsWhoTheyAre() {
        signsInAgain();
        if (page.locator("#password").count() == 0) {
            page.fill("#username", admin.address());
            page.click("[type=submit]");
        }
        page.fill("#password", People.PASSWORD);
        page.click("[type=submit]");
    }

    @Test
    void whatWasAskedForIsDoneOnceAfterTheSignIn() {
        people.settings("manual", "account-setup");
        Somebody owner = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, owner.id());
        String ana = queue.asks("Ana");
        String ben = queue.asks("Ben");
        users.openAs(admin, "/" + owner.id());

        theLoginIsOldFor("PUT", "users/" + owner.id());
        page.getByLabel("Role in the whole portal").selectOption("portal-admin");
        expect(page.locator(".notice")).isVisible();
        expect(page.getByLabel("Role in the whole portal")).hasValue("api-owner");
        Look.at(page, "console/recent-login");
        confirmsWhoTheyAre();
        users.expectSaid("is Portal admin now");
        assertThat(users.stored(owner).path("roles").get(0).asText()).isEqualTo("portal-admin");
        assertThat(done).containsExactly("PUT users/" + owner.id());

        done.clear();
        users.console.open("requests?domain=" + queue.domain);
        queue.row(ana).locator("input[type=checkbox]").check();
        queue.row(ben).locator("input[type=checkbox]").check();
        theLoginIsOldFor("POST", "registration-requests/bulk");
        page.locator(".bulk button.primary").click();
        confirmsWhoTheyAre();
        // the calls pass this test on their way: nothing goes on while it asks elsewhere
        expect(page.getByText("2 requests approved.")).isVisible();
        queue.expectState(ana, "PENDING_ACTIVATION");
        queue.expectState(ben, "PENDING_ACTIVATION");
        assertThat(done).containsExactly("POST registration-requests/bulk");

        done.clear();
        users.console.open("settings/mail-server");
        page.fill("#mail-server-fromDisplayName", "Acme portal");
        theLoginIsOldFor("PUT", "settings/mail-server");
        users.button("Save").click();
        confirmsWhoTheyAre();
        users.expectSaid("Saved.");
        assertThat(realm.admin().toRepresentation().getSmtpServer()).containsEntry("fromDisplayName", "Acme portal");
        page.reload();
        expect(page.locator("#mail-server-fromDisplayName")).hasValue("Acme portal");
        assertThat(done).containsExactly("PUT settings/mail-server");
        assertThat(users.console.complaints()).isEmpty();
    }

    /** Who goes back instead has thought better of it. */
    @Test
    void whoDoesNotSignInAgainHasAskedForNothing() {
        Somebody owner = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, owner.id());
        users.openAs(admin, "/" + owner.id());
        theLoginIsOldFor("PUT", "users/" + owner.id());
        page.getByLabel("Role in the whole portal").selectOption("portal-admin");
        signsInAgain();

        users.console.open("users/" + owner.id());

        expect(page.getByLabel("Role in the whole portal")).hasValue("api-owner");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(done).isEmpty();
    }
}
