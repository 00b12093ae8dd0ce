// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** A realm that is no portal any more is one again by one step in the console, for who may change the realm. */
@Tag("console")
@PortalTest
final class SetUpConsoleIT {
    private final PortalRealm realm;
    private final UsersPage users;
    private final Page page;
    private final Somebody admin;
    private final OldLogin login;
    private final SetupAction gate;
    /** Set-ups that were done. */
    private final List<String> done = new CopyOnWriteArrayList<>();

    SetUpConsoleIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.admin = users.person("Selma");
        this.login = new OldLogin(page, admin);
        this.gate = new SetupAction(realm);
        new GlobalRole("portal-admin").grant(realm, admin.id());
        page.onResponse(answer -> {
            if (answer.ok() && answer.url().contains("set-up?dry-run=false")) {
                done.add(answer.url());
            }
        });
    }

    @BeforeEach
    void theGateIsLost() {
        gate.disable();
    }

    @AfterEach
    void theGateIsBack() {
        gate.register();
    }

    private Locator strip() {
        return page.locator(".strip");
    }

    private Locator offer() {
        return page.locator("portal-set-up-offer");
    }

    @Test // B18, G5
    void whoManagesTheRealmSeesWhatWouldChangeAndSetsItUp() {
        new RealmAdministration(realm).grant(admin.id(), "manage-realm");
        users.openAs(admin, "");
        expect(strip()).containsText("Account set-up not active");

        strip().locator("a", new Locator.LocatorOptions().setHasText("Set this realm up"))
                .click();

        expect(offer()).containsText("Required action");
        expect(offer()).containsText(SetupAction.ID + ": changed");
        Look.at(page, "console/set-up");
        assertThat(gate.isEnabled()).as("nothing has happened yet").isFalse();
        login.isOldFor("POST", "set-up?dry-run=false");
        users.button("Set this realm up").click();
        login.confirm();

        users.expectSaid("The realm is set up.");
        expect(strip()).hasCount(0);
        expect(offer()).hasCount(0);
        assertThat(gate.isEnabled()).isTrue();
        assertThat(done).hasSize(1);
        assertThat(realm.admin().getAdminEvents())
                .extracting(AdminEventRepresentation::getResourceType)
                .contains("PORTAL_SET_UP");
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // B18, E-10
    void whoDoesNotManageTheRealmReadsWhoCan() {
        users.openAs(admin, "");

        expect(strip()).containsText("Someone who also has the role manage-realm");
        expect(strip().getByText("Set this realm up", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        users.console.go("settings/health");
        expect(offer()).containsText("Someone who also has the role manage-realm");
        expect(offer().locator("button")).hasCount(0);
        realm.as(admin.address(), People.PASSWORD).post("set-up?dry-run=false").expect(403);
        realm.as(admin.address(), People.PASSWORD).post("set-up").expect(403);
        assertThat(gate.isEnabled()).isFalse();
    }
}
