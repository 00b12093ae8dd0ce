// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Whoever has no mouse: what they press, and whether they see where they are. */
record Keyboard(Page page) {
    private static final int MOST_STEPS = 60;

    /** Waits, since a drawer or a dialog gives the focus back a moment later. */
    private static final String HAS_FOCUS =
            """
            () => {
              const at = document.activeElement;
              const box = at?.getBoundingClientRect();
              return at && at !== document.body && box.width > 0 && box.top < innerHeight && box.bottom > 0
                && (at.matches(':focus-visible') || at.matches('h1, aside, main'));
            }""";

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** With the tabulator, as far as it takes. */
    void to(Locator target) {
        to("Tab", target);
    }

    void to(String key, Locator target) {
        target.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            press(key);
        }
        throw new AssertionError(key + " does not lead to " + target);
    }

    void isNotLost(String after) {
        try {
            page.waitForFunction(HAS_FOCUS);
        } catch (TimeoutError e) {
            throw new AssertionError("after " + after + " the focus is nowhere that can be seen: "
                    + page.evaluate("() => document.activeElement?.outerHTML.slice(0, 200)"));
        }
    }

    /** Another page begins at its heading, a moment after it is seen: a key that is pressed before it is brought back there. */
    void isAtTheHeading() {
        expect(page.locator("h1:visible")).isFocused();
    }
}
