// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the views of the console are made of, each by itself: the modules as they are served, on an empty page. */
@Tag("console")
@PortalTest
final class ConsolePartsIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final PartsPage parts;
    private final Page page;

    ConsolePartsIT(PortalRealm realm, Browser browser) {
        page = browser.page();
        parts = new PartsPage(realm, page);
    }

    @BeforeEach
    void open() {
        parts.open();
    }

    @Test
    void timesAreToldAsPeopleTellThem() {
        String ago = "[0, 5 * 60, 3 * 3600, 24 * 3600, -4 * 60].map((s) => relative(now - s * 1000, now))";
        String noon = "const now = new Date(2026, 10, 21, 12).getTime();";

        assertThat(parts.eval(noon + "return " + ago))
                .isEqualTo(List.of("now", "5 minutes ago", "3 hours ago", "yesterday", "in 4 minutes"));
        assertThat(parts.eval("useTexts({}, 'de');" + noon + "return " + ago))
                .isEqualTo(List.of("jetzt", "vor 5 Minuten", "vor 3 Stunden", "gestern", "in 4 Minuten"));
        assertThat(parts.eval("useTexts({}, 'en'); return [259200, 5400, 3600].map(duration)"))
                .isEqualTo(List.of("3 days", "90 minutes", "1 hour"));
    }

    @Test // L13
    void whatWasFoundIsMarkedWhateverItsCaseAndAccents() {
        parts.show("mark('Jos\\u00e9 ' + hostile, 'IMG jose')");

        assertThat(page.locator("main mark").allTextContents()).containsExactly("Jos\u00e9", "img");
        assertThat(page.locator("main").textContent()).contains("Jos\u00e9 " + HOSTILE);
        assertThat(page.locator("main img").count()).isZero();
    }

    @Test
    void whyNotIsToldForOneActionOfARow() {
        String row = "const may = { allowed: ['edit-user'], refused: [{ code: 'own_account', reason: 'Yours.', "
                + "actions: ['remove-user'] }] };";

        assertThat(parts.eval(
                        row + "return ['edit-user', 'remove-user', 'other'].map((a) => permission(may, a).allowed)"))
                .isEqualTo(List.of(true, false, false));
        assertThat(parts.eval("useTexts({}, 'en');" + row + "return reasonText(permission(may, 'remove-user'))"))
                .isEqualTo("Yours.");
        assertThat(parts.eval("useTexts({ 'denials.own_account': 'Ihres.' }, 'de');" + row
                        + "return reasonText(permission(may, 'remove-user'))"))
                .isEqualTo("Ihres.");
    }

    @Test // L13
    void aSearchFollowsFromTheThirdLetterAndKeepsWhatIsTyped() {
        parts.show("searchField({ label: 'Search', value: state.told ?? '', oninput: (text) => tell(text) })");

        page.locator("#search").fill("be");
        page.locator("#search").fill("bert");
        parts.awaitTold("bert");
        assertThat(parts.allTold()).isEqualTo(List.of("bert"));

        parts.eval("state.told = 'elsewhere'; show()");
        assertThat(page.locator("#search").inputValue()).isEqualTo("elsewhere");
    }

    /** Whoever types and goes elsewhere before the search begins is not brought back by it. */
    @Test
    void aSearchThatWasLeftDoesNotBegin() {
        parts.show("searchField({ label: 'Search', value: state.told ?? '', oninput: (text) => tell(text) })");

        parts.eval("const field = document.querySelector('#search'); field.value = 'bert';"
                + "field.dispatchEvent(new Event('input', { bubbles: true })); state.told = 'elsewhere'; show();"
                // longer than a search waits for the next letter
                + "return new Promise((done) => setTimeout(done, 500))");

        assertThat(parts.allTold()).isEqualTo(List.of());
        assertThat(page.locator("#search").inputValue()).isEqualTo("elsewhere");
    }

    @Test
    void aComboboxIsUsedWithTheKeyboard() {
        parts.show(
                "combobox({ id: 'org', label: 'Organization', minimum: 1, text: state.told, onpick: (o) => tell(o?.label ?? ''), "
                        + "search: async (text) => ['Acme', 'Acme Labs', 'Globex'].filter((n) => n.includes(text))"
                        + ".map((n) => ({ value: n, label: n })) })");

        page.locator("#org").fill("Ac");
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#org").getAttribute("aria-activedescendant")).isEqualTo("org-1");
        Accessibility.check(page);
        page.keyboard().press("Enter");

        parts.awaitTold("Acme Labs");
        assertThat(page.locator("#org").inputValue()).isEqualTo("Acme Labs");
        assertThat(page.locator("#org").getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void aDrawerTakesTheFocusAndGivesItBack() {
        parts.show(
                "html`<div class='list'><button id='row' @click=${() => tell('open')}>Row</button></div>"
                        + "${state.told === 'open' ? drawer({ label: 'Lena', close: () => tell('closed'), body: html`<h2>Lena</h2>` }) : ''}`");

        page.locator("#row").click();
        parts.awaitFocus("aside.drawer");
        page.keyboard().press("Escape");

        parts.awaitTold("closed");
        parts.awaitFocus("#row");
    }

    @Test
    void aQuestionIsAnsweredByItsButtonsAndWithEscape() {
        String ask =
                "void confirm({ title: hostile, text: 'For ever.', action: 'Remove', kind: 'bad' }).then((a) => tell(String(a)))";

        parts.eval(ask);
        page.locator("dialog[open]").waitFor();
        Accessibility.check(page);
        page.keyboard().press("Escape");
        parts.awaitTold("false");
        parts.eval(ask);
        page.locator("dialog .danger").click();

        parts.awaitTold("true");
        assertThat(page.locator("dialog").count()).isZero();
    }

    @Test
    void aMenuIsUsedWithTheKeyboard() {
        parts.show("menu({ label: 'More', items: [{ label: 'Edit', run: () => tell('edit') }, null, "
                + "{ label: 'Remove', disabled: true, why: 'Not yours.', run: () => tell('remove') }] })");

        page.locator("portal-menu > div > button").press("ArrowDown");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        Accessibility.check(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        parts.awaitTold("edit");
        assertThat(parts.allTold()).isEqualTo(List.of("edit"));
        parts.awaitFocus("portal-menu button[aria-expanded=false]");
    }

    @Test
    void aToastIsSpokenAndTakenBackWithTheKeyboard() {
        parts.show("html`<portal-toasts></portal-toasts>`");
        parts.eval("document.dispatchEvent(new CustomEvent('portal-toast', { detail: { text: 'Rejected ' + hostile, "
                + "action: { label: 'Undo', run: () => tell('undone') } } }))");

        page.locator(".toast").waitFor();
        assertThat(page.locator("portal-toasts [role=status]").textContent()).isEqualTo("Rejected " + HOSTILE);
        Accessibility.check(page);
        page.keyboard().press("Control+z");

        parts.awaitTold("undone");
        assertThat(page.locator(".toast").count()).isZero();
    }

    @Test
    void everyPartIsAccessibleInEveryScheme() {
        parts.show(PartsPage.ALL);

        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            Browser.light(page);
            Accessibility.check(page);
            Browser.dark(page);
            Accessibility.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Accessibility.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isLessThanOrEqualTo(0);
        }
        assertThat(page.locator("main img").count()).isZero();
    }
}
