// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reasons that are saved, for the next rejection. */
@Tag("console")
@PortalTest
final class RequestReasonsIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Queue queue;

    RequestReasonsIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.queue = new Queue(realm, people, page);
    }

    @BeforeEach
    void settings() {
        people.settings("manual", "account-setup");
    }

    @Test // T18
    void aReasonIsSavedAndPickedForTheNext() {
        queue.asks("Ana");
        queue.asks("Ben");
        queue.open();
        queue.button("Reject Ana Ng").click();
        queue.page.locator("portal-decision textarea").fill("Partners only");
        queue.button("Save this reason").click();
        expect(queue.page.getByLabel("Saved reason", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        queue.button("Reject").click();

        queue.button("Reject Ben Ng").click();
        queue.page
                .getByLabel("Saved reason", new Page.GetByLabelOptions().setExact(true))
                .selectOption("partners-only");
        expect(queue.page.locator("portal-decision textarea")).hasValue("Partners only");
        queue.button("Reject").click();
        assertThat(mailbox.awaitMail(queue.address("Ben"), "was not approved").text())
                .contains("Partners only");

        queue.button("More for this list").click();
        queue.button("Saved reasons…").click();
        onlyTheLanguagesInUseStandOpen();
        Accessibility.check(queue.page);
        somebodyElseWasFaster();
        queue.button("More for this list").click();
        queue.button("Saved reasons…").click();
        queue.button("Delete reason 1").click();
        queue.button("Save").click();
        expect(queue.page.locator("dialog[open]")).hasCount(0);
        assertThat(queue.console.complaints()).isEmpty();
    }

    /** Of fifteen, the one that everybody without another reads. */
    private void onlyTheLanguagesInUseStandOpen() {
        Locator reason = queue.page.locator("dialog[open] fieldset").first();
        expect(reason.locator("textarea:visible")).hasCount(1);
        Locator others = reason.locator("details");
        expect(others.locator("summary")).hasText("14 more languages");
        others.locator("summary").click();
        others.getByLabel("German").fill("Nur Partner");
        expect(others.getByLabel("German")).isFocused();
        others.locator("summary").click();
    }

    /** Both texts are seen, and what the other has added beside comes in. */
    private void somebodyElseWasFaster() {
        realm.as(People.ADMIN)
                .put(
                        "rejection-reasons",
                        "{\"reasons\":[{\"id\":\"partners-only\",\"texts\":{\"en\":\"Partners of ours only\"}},"
                                + "{\"id\":\"other\",\"texts\":{\"en\":\"Another one\"}}]}")
                .expect(200);
        Locator dialog = queue.page.locator("dialog[open]");
        dialog.locator("textarea").first().fill("Partners alone");
        queue.button("Save").click();

        expect(dialog.locator(".alert.warn")).containsText("Partners of ours only");
        expect(dialog.locator("textarea").first()).hasValue("Partners alone");
        expect(dialog.locator("fieldset")).hasCount(2);
        queue.button("Take theirs").click();
        queue.button("Save").click();
        expect(dialog).hasCount(0);
        assertThat(realm.as(People.ADMIN)
                        .get("rejection-reasons")
                        .json()
                        .path("reasons")
                        .toString())
                .contains("Partners of ours only", "Another one");
    }
}
