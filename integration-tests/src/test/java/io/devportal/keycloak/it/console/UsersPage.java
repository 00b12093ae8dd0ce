// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.Map;

/** People in the console, and people to be seen there. */
final class UsersPage {
    /** The same for all that this test makes, so that nobody else is found by it. */
    final String family = RandomNames.name();

    final PortalRealm realm;
    final Organizations organizations;
    final Page page;
    final Console console;

    UsersPage(PortalRealm realm, Page page) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.page = page;
        this.console = new Console(realm, page);
    }

    /** A new one, named for people, such as {@code Solkemarfen Inc}. Returns its alias. */
    String organization() {
        return organizations.create(RandomNames.name(), Map.of());
    }

    /** @param id of the user */
    record Somebody(String id, String address) {}

    /** An account of this first name and of this family, with this role in the organization. */
    Somebody member(String firstName, String alias, String role) {
        Somebody person = person(firstName);
        organizations.grant(person.address(), alias, role);
        return person;
    }

    Somebody person(String firstName) {
        String address = organizations.newPerson();
        String id = organizations.userId(address);
        var user = realm.admin().users().get(id).toRepresentation();
        user.setFirstName(firstName);
        user.setLastName(family);
        realm.admin().users().get(id).update(user);
        return new Somebody(id, address);
    }

    /** As the portal admin, at this address below {@code users}, such as {@code ?kind=publishers} or {@code /new}. */
    UsersPage open(String path) {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users" + path);
        return this;
    }

    /** As somebody whom this test has made. */
    UsersPage openAs(Somebody person, String path) {
        console.signIn(person.address(), People.PASSWORD, "users" + path);
        return this;
    }

    /** Those of this test. */
    UsersPage openFamily() {
        return open("?search=" + family);
    }

    Locator row(Somebody person) {
        return page.locator("tr[data-id='" + person.id() + "']");
    }

    Locator drawer() {
        return page.locator("aside.drawer");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** An entry of the menu that is open. */
    Locator entry(String text) {
        return page.locator("portal-menu[open] [data-item]").filter(new Locator.FilterOptions().setHasText(text));
    }

    UsersPage moreOptions(Somebody person) {
        row(person).locator("portal-menu > div > button").click();
        return this;
    }

    void next() {
        button("Next").click();
    }

    /**
     * The first two steps of adding somebody.
     *
     * @param type as the page calls it
     */
    void fillPerson(String type, String address) {
        page.getByLabel(type).check();
        next();
        page.getByLabel("First name").fill("Grace");
        page.getByLabel("Last name").fill("Hopper");
        page.getByLabel("E-mail").fill(address);
        next();
    }

    /** Picks the organization in a field that offers some. */
    void pick(String label, String organization) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .fill(organization);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(organization))
                .click();
    }

    void expectSaid(String text) {
        expect(page.locator(".toast")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }

    void undo() {
        page.locator(".toast button")
                .filter(new Locator.FilterOptions().setHasText("Undo"))
                .last()
                .click();
    }

    /** Somebody as the API has them. */
    JsonNode stored(Somebody person) {
        return realm.as(People.ADMIN).get("users/" + person.id()).expect(200).json();
    }

    /** Whoever has this address, in the list of the API. */
    JsonNode listed(String address) {
        return realm.as(People.ADMIN)
                .get("users?search=" + address)
                .expect(200)
                .json()
                .path("users")
                .path(0);
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
