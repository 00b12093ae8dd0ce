// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many requests: with the keyboard, together, and found again. */
@Tag("console")
@PortalTest
final class RequestQueueIT {
    private final PortalRealm realm;
    private final People people;
    private final Queue queue;

    RequestQueueIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.queue = new Queue(realm, people, page);
    }

    @BeforeEach
    void settings() {
        people.settings("manual", "account-setup");
    }

    @Test // B16
    void aQueueIsClearedWithTheKeyboardAlone() {
        String first = queue.asks("Ana");
        String second = queue.asks("Ben");
        String third = queue.asks("Cem");
        queue.open();

        queue.press("j");
        queue.expectAt(first);
        queue.press("j", "k", "a");
        queue.expectAt(second);
        queue.press("r");
        queue.page.keyboard().type("Partners only");
        queue.press("Control+Enter");
        queue.expectAt(third);
        queue.press("u");
        queue.expectAt(second);
        queue.press("r", "Control+Enter");
        queue.expectAt(third);
        queue.press("Enter");
        expect(queue.page.locator("aside h2")).hasText("Cem Ng");
        assertThat(queue.page.url()).contains("/portal/requests/" + third);
        queue.press("a");

        queue.expectSaid("Approved Cem Ng");
        expect(queue.page.locator("aside")).containsText("Approved by");
        queue.press("Escape");
        expect(queue.page.locator("aside")).hasCount(0);
        expect(queue.page.locator(".empty h2")).hasText("No matching requests");
        queue.expectState(first, "PENDING_ACTIVATION");
        queue.expectState(second, "REJECTED");
        queue.expectState(third, "PENDING_ACTIVATION");
        assertThat(queue.console.complaints()).isEmpty();
    }

    @Test // B16
    void whatOneRefusesStopsNoOtherAndTheRowSaysWhy() {
        String fine = queue.asks("Dov");
        String changed = queue.asks("Eva");
        String rejected = queue.asks("Fay");
        queue.open();
        expect(queue.row(rejected)).isVisible();
        people.setEnabled(queue.address("Eva"), true);
        people.reject(queue.address("Fay"), "Not now").expect(200);

        queue.page.getByLabel("Select all shown").check();
        expect(queue.page.locator(".bulk")).containsText("3 selected");
        Accessibility.check(queue.page);
        queue.button("Approve 3").click();

        expect(queue.page.locator(".alert.warn").first())
                .containsText("1 request approved. 2 were not. See their rows for why.");
        expect(queue.row(fine)).hasCount(0);
        expect(below("nothing was decided")).isVisible();
        expect(below("already rejected this request")).containsText("Not now");
        queue.expectState(fine, "PENDING_ACTIVATION");
        queue.expectState(changed, "PENDING_APPROVAL");
        Accessibility.check(queue.page);
        // somebody waits: that comes first
        queue.console.open("");
        assertThat(queue.page.url()).isEqualTo(queue.console.url("requests"));
    }

    private Locator below(String text) {
        return queue.page.locator(".below").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test // B16, T18
    void aSelectionIsRejectedOnceNobodyTakesItBack() {
        String one = queue.asks("Gus");
        String other = queue.asks("Hal");
        queue.open();

        queue.press("j", "x", "j", "x");
        queue.button("Reject 2…").click();
        queue.page.locator("portal-decision textarea").fill("Wrong portal");
        queue.button("Reject 2").click();
        queue.expectSaid("Rejected 2 requests. In 8 seconds");
        expect(queue.row(one)).hasCount(0);
        queue.press("u");
        expect(queue.row(other)).isVisible();
        queue.expectState(one, "PENDING_APPROVAL");

        queue.page.getByLabel("Select all shown").check();
        queue.button("Reject 2…").click();
        queue.button("Reject 2").click();
        Await.until(
                "both are gone", () -> !people.exists(queue.address("Gus")) && !people.exists(queue.address("Hal")));
    }

    @Test // L24
    void theAddressHoldsWhatIsLookedFor() {
        String before = "ivo+before@" + queue.domain;
        people.signUp(before, Map.of("firstName", "Ivo", "lastName", "Ng"));
        people.approve(before).expect(200);
        String ivo = queue.asks("Ivo");
        String jan = queue.asks("Jan");
        queue.open();

        queue.press("/");
        queue.page.keyboard().type("iv");
        expect(queue.row(jan)).isVisible();
        queue.page.keyboard().type("o n");
        // who types slowly has searched for less before
        PlaywrightAssertions.assertThat(queue.page).hasURL(Pattern.compile(".*[?&]search=ivo\\+n(&.*)?"));
        expect(queue.row(jan)).hasCount(0);
        queue.page.reload();
        expect(queue.row(ivo)).isVisible();
        expect(queue.page.locator("#search")).hasValue("ivo n");
        expect(queue.row(jan)).hasCount(0);
        // who is in no row of the list
        queue.row(ivo).locator("a.name").focus();
        expect(queue.row(ivo)).containsText("Similar to " + before);
        expect(queue.row(ivo)).containsText("Someone here has the same name");
    }

    @Test
    void somebodyTakesARequestAndWritesANoteForTheOthers() {
        String id = queue.asks("Kai");
        queue.open();

        queue.press("j", "t");
        expect(queue.row(id)).containsText("Assigned to Mara");
        queue.press("Enter");
        queue.page.getByLabel("New note").fill("I called them.");
        queue.page.reload();
        expect(queue.page.getByLabel("New note")).hasValue("I called them.");
        queue.button("Add note").click();

        expect(queue.page.locator("portal-notes article")).containsText("I called them.");
        queue.press("Escape");
        queue.press("Escape");
        expect(queue.row(id)).containsText("1 note");
        queue.page.locator("#requests-assignee").selectOption("none");
        expect(queue.row(id)).hasCount(0);
        queue.page.locator("#requests-assignee").selectOption("me");
        expect(queue.row(id)).isVisible();
    }
}
