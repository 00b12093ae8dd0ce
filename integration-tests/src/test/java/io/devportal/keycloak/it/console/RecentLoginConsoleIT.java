// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
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
    private final OldLogin login;
    /** Calls that changed something and were answered with success. */
    private final List<String> done = new CopyOnWriteArrayList<>();

    RecentLoginConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.queue = new Queue(realm, people, page);
        this.page = page;
        this.admin = users.person("Selma");
        this.login = new OldLogin(page, admin);
        new GlobalRole("portal-admin").grant(realm, admin.id());
        new RealmAdministration(realm).grant(admin.id(), "manage-realm");
        page.onResponse(answer -> {
            Request request = answer.request();
            if (!request.method().equals("GET") && answer.ok() && request.url().contains("/portal/api/")) {
                done.add(request.method() + " " + request.url().replaceAll(".*/portal/api/", ""));
            }
        });
    }

    @Test
    void whatWasAskedForIsDoneOnceAfterTheSignIn() {
        people.settings("manual", "account-setup");
        Somebody owner = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, owner.id());
        String ana = queue.asks("Ana");
        String ben = queue.asks("Ben");
        users.openAs(admin, "/" + owner.id());

        login.isOldFor("PUT", "users/" + owner.id());
        page.getByLabel("Role in the whole portal").selectOption("portal-admin");
        expect(page.locator(".notice")).isVisible();
        expect(page.getByLabel("Role in the whole portal")).hasValue("api-owner");
        Look.at(page, "console/recent-login");
        login.confirm();
        users.expectSaid("is now Portal admin");
        assertThat(users.stored(owner).path("roles").get(0).asText()).isEqualTo("portal-admin");
        assertThat(done).containsExactly("PUT users/" + owner.id());

        done.clear();
        users.console.open("requests?domain=" + queue.domain);
        queue.row(ana).locator("input[type=checkbox]").check();
        queue.row(ben).locator("input[type=checkbox]").check();
        login.isOldFor("POST", "registration-requests/bulk");
        page.locator(".bulk button.primary").click();
        login.confirm();
        // the calls pass this test on their way: nothing goes on while it asks elsewhere
        expect(page.getByText("2 requests approved.")).isVisible();
        queue.expectState(ana, "PENDING_ACTIVATION");
        queue.expectState(ben, "PENDING_ACTIVATION");
        assertThat(done).containsExactly("POST registration-requests/bulk");

        done.clear();
        users.console.open("settings/mail-server");
        page.fill("#mail-server-fromDisplayName", "Acme portal");
        login.isOldFor("PUT", "settings/mail-server");
        users.button("Save").click();
        login.confirm();
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
        login.isOldFor("PUT", "users/" + owner.id());
        page.getByLabel("Role in the whole portal").selectOption("portal-admin");
        login.begin();

        users.console.open("users/" + owner.id());

        expect(page.getByLabel("Role in the whole portal")).hasValue("api-owner");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(done).isEmpty();
    }
}
