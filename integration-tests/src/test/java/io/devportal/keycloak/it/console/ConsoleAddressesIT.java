// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of us finds at each address of the console: what is theirs, or a sentence that says whose it is. */
@Tag("console")
@PortalTest
final class ConsoleAddressesIT {
    private static final String FOR_PORTAL_ADMINS = "For portal admins";
    private static final String NOT_YOURS = "not yours to see";
    private static final String NOBODY = "11111111-2222-3333-4444-555555555555";

    private final PortalRealm realm;
    private final People people;
    private final UsersPage users;
    private final Page page;
    private final String acme;
    private final String globex;
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    ConsoleAddressesIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organizations.create();
        this.globex = users.organizations.create();
        page.onResponse(answer -> {
            if (answer.status() == 403) {
                refusals.add(answer.url());
            }
        });
    }

    /** The console asks the API for nothing that the reader is refused, and breaks nowhere. */
    private void walk(Map<String, String> sentences) {
        sentences.forEach((path, sentence) -> {
            users.console.go(path);
            expect(page.locator("#main")).containsText(sentence);
            if (!sentence.contains(NOT_YOURS)) {
                expect(page.locator("#main [role=alert]:visible")).hasCount(0);
            }
            expect(page.locator("#main h1").first()).isAttached();
        });
        assertThat(refusals).isEmpty();
        assertThat(users.console.complaints()).isEmpty();
    }

    private Map<String, String> ofPortalAdmins() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String path : List.of(
                "requests",
                "requests/" + NOBODY,
                "mails",
                "mails?tab=failed",
                "settings",
                "settings/mail-server",
                "settings/health")) {
            sentences.put(path, FOR_PORTAL_ADMINS);
        }
        return sentences;
    }

    private Map<String, String> ofPeople(Somebody self, Somebody stranger) {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("users", "Members");
        sentences.put("users?kind=publishers", "Members");
        sentences.put("users?tab=invitations", "Invitations");
        sentences.put("users/new", "First name");
        sentences.put("users/import", "Invite from a CSV file");
        sentences.put("users/" + stranger.id(), "Nobody here");
        sentences.put("users/" + stranger.id() + "/edit", "Nobody here");
        sentences.put("users/no-id", "Nobody here");
        sentences.put("users/" + self.id(), "This is your own account");
        sentences.put("users/" + self.id() + "/edit", "This is your own account");
        sentences.put("organizations/" + users.organizations.id(acme), acme + " Inc");
        sentences.put(
                "organizations/" + users.organizations.id(acme) + "/edit",
                "Only a portal admin can change name, plan, domains and state.");
        sentences.put("organizations/new", "You cannot do this");
        sentences.put("organizations/" + NOBODY, "This organization is not here, or " + NOT_YOURS);
        sentences.put("nowhere/at/all", "Nothing here");
        return sentences;
    }

    @Test // L1, L3, L34, T20
    void anOrgAdminOfOneOrganization() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        Somebody stranger = users.member("Theo", globex, "developer");
        users.openAs(admin, "");
        Map<String, String> sentences = ofPeople(admin, stranger);
        sentences.put("organizations", acme + " Inc");
        sentences.put("organizations/" + users.organizations.id(globex), NOT_YOURS);
        sentences.putAll(ofPortalAdmins());

        walk(sentences);
        assertThat(page.content()).doesNotContain("Theo").doesNotContain(globex);
        Accessibility.check(page);
    }

    @Test // L1, L34
    void anOrgAdminOfTwoOrganizations() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        users.organizations.grant(admin.address(), globex, "org-admin");
        Somebody stranger = users.person("Theo");
        users.openAs(admin, "");
        Map<String, String> sentences = ofPeople(admin, stranger);
        sentences.put("organizations", globex + " Inc");
        sentences.put("organizations/" + users.organizations.id(globex), globex + " Inc");
        sentences.putAll(ofPortalAdmins());

        walk(sentences);
    }

    @ParameterizedTest // G19, L1, T20
    @ValueSource(strings = {"org-publisher", "developer", "api-owner"})
    void whoAdministersNothing(String role) {
        Somebody nobody = role.equals("api-owner") ? users.person("Otto") : users.member("Nina", acme, role);
        if (role.equals("api-owner")) {
            new GlobalRole(role).grant(realm, nobody.id());
        }
        users.openAs(nobody, "?kind=publishers");
        Map<String, String> sentences = new LinkedHashMap<>();
        ofPeople(nobody, nobody).keySet().forEach(path -> sentences.put(path, "Nothing to manage here"));
        ofPortalAdmins().keySet().forEach(path -> sentences.put(path, "Nothing to manage here"));

        walk(sentences);
        assertThat(page.locator(".side").count()).isZero();
        assertThat(page.locator("table").count()).isZero();
        Accessibility.check(page);
    }

    @Test // T20
    void somebodyWhoIsNotSignedIn(Browser browser) {
        people.settings("manual", "account-setup");
        String address = People.newAddress();
        people.signUp(address);
        Page stranger = browser.newPerson();

        for (String path :
                List.of("requests/" + people.userId(address), "users", "settings/mail-server", "organizations")) {
            stranger.navigate(users.console.url(path));
            stranger.locator("#username").waitFor();
            assertThat(stranger.content()).as(path).doesNotContain(address);
        }
    }
}
