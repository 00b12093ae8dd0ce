// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.Page;

/** Checks a page as it stands and keeps pictures of it, at both widths and in both colour schemes. */
public final class Look {
    private Look() {}

    public static void at(Page page, String name) {
        for (String width : new String[] {"1440", "360"}) {
            page.setViewportSize(Integer.parseInt(width), 900);
            Browser.light(page);
            Accessibility.check(page);
            Browser.screenshot(page, name + "-" + width + "-light");
            Browser.dark(page);
            Accessibility.check(page);
            Browser.screenshot(page, name + "-" + width + "-dark");
        }
        Browser.light(page);
        page.setViewportSize(1280, 900);
    }
}
