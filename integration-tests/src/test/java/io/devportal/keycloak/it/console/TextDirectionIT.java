// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sentences of a language that is written from the right, with names that are not. */
@Tag("console")
@PortalTest
final class TextDirectionIT {
    /** How far the name stands right of the first word behind it, in pixels. */
    private static final String NAME_STANDS_RIGHT_BY =
            """
            note => {
              const text = document.createTreeWalker(note, NodeFilter.SHOW_TEXT).nextNode();
              const left = (word) => {
                const range = document.createRange();
                range.setStart(text, text.data.indexOf(word));
                range.setEnd(text, text.data.indexOf(word) + 1);
                return range.getBoundingClientRect().left;
              };
              return left('Lovelace') - left('ينتظر');
            }""";

    private final PortalRealm realm;
    private final People people;
    private final Browser browser;

    TextDirectionIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.browser = browser;
    }

    @Test // B19
    void aSentenceThatBeginsWithANameIsReadFromTheRight() {
        people.waiting();
        people.waiting();
        Page page = browser.newPerson(options -> options.setLocale("ar"));
        page.setViewportSize(1440, 900);

        new Console(realm, page).signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "requests");

        Locator note = page.locator("tr .note > span").first();
        assertThat(note).containsText("ينتظر");
        assertThat(((Number) note.evaluate(NAME_STANDS_RIGHT_BY)).doubleValue()).isPositive();
    }

    @Test // B19
    void aNameKeepsItsSignsInEitherDirection() {
        PartsPage parts = new PartsPage(realm, browser.page());
        parts.open();
        String said =
                "useTexts({ a: 'x {0}.' }, 'ar'); document.documentElement.dir = '%s'; return ['C++', '3'].map((v) => t('a', v))";

        assertThat(parts.eval(said.formatted("rtl")).toString()).isEqualTo("[x \u2068C++\u2069., x 3.]");
        assertThat(parts.eval(said.formatted("ltr")).toString()).isEqualTo("[x C++., x 3.]");
    }
}
