// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.Map;

/** The queue of requests as a portal admin sees it, with people of a domain that nobody else has. */
final class Queue {
    final String domain = RandomNames.name().toLowerCase() + ".example";

    private final PortalRealm realm;
    private final People people;
    final Page page;
    final Console console;

    Queue(PortalRealm realm, People people, Page page) {
        this.realm = realm;
        this.people = people;
        this.page = page;
        this.console = new Console(realm, page);
    }

    /** Asks to be let in. Returns the id of the request. */
    String asks(String name) {
        return asks(name, "");
    }

    String asks(String name, String organization) {
        people.signUp(address(name), Map.of("firstName", name, "lastName", "Ng", Organizations.FIELD, organization));
        return people.userId(address(name));
    }

    String address(String name) {
        return name.toLowerCase() + "@" + domain;
    }

    /** Of these people only. */
    Queue open() {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "requests?domain=" + domain);
        expect(page.locator("[data-request]").first()).isVisible();
        return this;
    }

    Locator row(String id) {
        return page.locator("[data-request='" + id + "']");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Where the keyboard stands. */
    void expectAt(String id) {
        expect(row(id).locator("a.name")).isFocused();
    }

    void expectSaid(String text) {
        expect(page.locator(".toast")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }

    void expectState(String id, String state) {
        Await.until("the request is " + state, () -> realm.as(People.ADMIN)
                .get("registration-requests/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals(state));
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
