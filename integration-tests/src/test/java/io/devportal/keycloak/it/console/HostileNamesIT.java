// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the API says that somebody is called, the console shows it as text, and stays whole. Forms and API take few of
 * these names: here every answer has them, on its way to the browser.
 */
@Tag("console")
@PortalTest
final class HostileNamesIT {
    private static final String IMAGE = "<img src=x onerror=window.hacked=1>";
    private static final List<String> NAMES = List.of(
            IMAGE,
            "\u202Elive\u2069 reversed",
            "W".repeat(255),
            "\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
            "   ",
            "\"><script>window.hacked=1</script>javascript:alert(1)");
    private static final Set<String> FIELDS = Set.of(
            "firstName", "lastName", "name", "byName", "inviter", "recipient", "reason", "lastError", "accountPlan");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NOTHING_RAN =
            "() => [window.hacked, document.querySelectorAll('portal-console img, dialog img, main script').length].join()";
    private static final String NAMELESS =
            "() => [...document.querySelectorAll('main a.name')].filter((a) => !a.textContent.trim()).length";

    private final People people;
    private final Page page;
    private final UsersPage users;
    private final Queue queue;
    private final Invitees invitees;
    private int next;

    HostileNamesIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.people = new People(realm, mailbox);
        this.page = page;
        this.users = new UsersPage(realm, page);
        this.queue = new Queue(realm, people, page);
        this.invitees = new Invitees(realm, mailbox);
    }

    @Test // E-32
    void namesAreTextInEveryViewAndTheViewStaysWhole() {
        people.settings("manual", "account-setup");
        String acme = users.organization();
        NAMES.forEach(name -> users.member("Ada", acme, "developer"));
        String ada = users.member("Ben", acme, "org-admin").id();
        invitees.invite(invitees.developer(People.newAddress(), acme));
        for (String name : new String[] {"Cem", "Dov", "Eva", "Fay", "Gus", "Hal"}) {
            queue.asks(name, "Kitesail " + name);
        }
        String request = people.userId(queue.address("Cem"));
        page.route("**/portal/api/**", this::withOtherNames);
        users.open("");

        String organization = "organizations/" + users.organizations.id(acme);
        for (String path : List.of(
                "users",
                "users?search=ada",
                "users/" + ada,
                "users/" + ada + "/edit",
                "users/" + ada + "/edit?step=organizations",
                "users?tab=invitations",
                "organizations",
                organization,
                organization + "?tab=invitations",
                organization + "/edit",
                "requests",
                "requests/" + request,
                "mails",
                "mails?tab=sent",
                "settings/identity-providers",
                "settings/reasons")) {
            users.console.go(path);
            isTextAndWhole(path);
        }
        whatIsSaidAboutThem(ada);
        aFileOfThem();
        assertThat(users.console.complaints()).isEmpty();
    }

    private void isTextAndWhole(String where) {
        for (int width : new int[] {1440, 360}) {
            EveryMode.isWhole(page, width);
        }
        assertThat(page.evaluate(NOTHING_RAN)).as("what ran in " + where).isEqualTo(",0");
        assertThat(page.evaluate(NAMELESS))
                .as("links without a word in " + where)
                .isEqualTo(0);
    }

    /** In a toast, a dialog and the card of a decision. */
    private void whatIsSaidAboutThem(String id) {
        users.console.go("users/" + id);
        users.drawer().locator("portal-menu > div > button").click();
        users.entry("Disable").click();
        expect(page.locator(".toast").first()).isVisible();
        isTextAndWhole("a toast");
        users.drawer().locator("portal-menu > div > button").click();
        users.entry("Remove account").click();
        expect(page.locator("dialog[open]")).isVisible();
        isTextAndWhole("a dialog");
        page.keyboard().press("Escape");
        users.console.go("requests");
        queue.press("j", "r");
        expect(page.locator("portal-decision")).isVisible();
        isTextAndWhole("a decision");
    }

    private void aFileOfThem() {
        StringBuilder file = new StringBuilder("email,firstName,lastName,organization\n");
        NAMES.forEach(
                name -> file.append("a@b.example,\"%1$s\",\"%1$s\",\"%1$s\"\n".formatted(name.replace("\"", "\"\""))));
        users.console.go("users/import");
        page.setInputFiles(
                "#csv-file",
                new FilePayload("<b>.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
        expect(page.locator("tbody tr")).hasCount(NAMES.size());
        expect(page.locator("tbody tr").first()).containsText(IMAGE);
        isTextAndWhole("the preview of a file");
    }

    private void withOtherNames(Route route) {
        APIResponse answer = route.fetch();
        Route.FulfillOptions told = new Route.FulfillOptions().setResponse(answer);
        String type = answer.headers().getOrDefault("content-type", "");
        boolean isAboutPeople = !answer.url().matches(".*/api/(health|settings|presets|me)\\b.*");
        if (answer.ok() && type.startsWith("application/json") && isAboutPeople) {
            told.setBody(renamed(answer.text()));
        }
        route.fulfill(told);
    }

    private String renamed(String json) {
        try {
            JsonNode document = JSON.readTree(json);
            rename(document);
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private void rename(JsonNode node) {
        if (node instanceof ObjectNode object && !object.has("label")) {
            FIELDS.stream()
                    .filter(field -> object.path(field).isTextual())
                    .forEach(field -> object.put(field, NAMES.get(next++ % NAMES.size())));
        }
        node.forEach(this::rename);
    }
}
