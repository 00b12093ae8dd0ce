// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The list below a field for a new password, as somebody sees it. */
record PasswordChecklist(Page page) {
    static final String LENGTH = "8 to 32 characters.";
    static final String REPEATED = "No character three times in a row.";
    static final String SPECIAL = "At least one special character, such as @\u00a0&\u00a0#.";
    static final String UPPER_CASE = "At least one upper-case letter from A\u00a0to\u00a0Z.";

    Locator list() {
        return page.locator("ul#portal-password-rules");
    }

    /** The sentences of all lines. */
    Locator sentences() {
        return list().locator("> li > span:first-child");
    }

    Locator ticked() {
        return list().locator("> li.ok > span:first-child");
    }

    /** What the server said of the password before. */
    Locator refused() {
        return list().locator("> li.refused > span:first-child");
    }

    Locator checkedByTheServer() {
        return list().locator("> li:has(.portal-rules-later) > span:first-child");
    }

    /** What screen readers say by themselves. */
    Locator announcement() {
        return page.locator("#portal-password-rules-status");
    }
}
