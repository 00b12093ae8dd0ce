// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Overflow;
import java.util.List;

/** A view of the console as it stands, in every way that people look at it: checked, measured, and kept as pictures. */
final class EveryMode {
    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;

    /** 1280 px at 400 % and at 200 %, and a large screen. */
    private static final List<Integer> OTHER_WIDTHS = List.of(320, 640, 1920);

    private EveryMode() {}

    /** @param name of the pictures, without {@code console/} */
    static void look(Page page, String name) {
        Browser.light(page);
        resize(page, DESK);
        Accessibility.check(page);
        picture(page, name, DESK, "light");
        Browser.dark(page);
        picture(page, name, DESK, "dark");
        forcedColors(page, ForcedColors.ACTIVE);
        Accessibility.check(page);
        forcedColors(page, ForcedColors.NONE);
        resize(page, PHONE);
        Accessibility.check(page);
        picture(page, name, PHONE, "dark");
        Browser.light(page);
        picture(page, name, PHONE, "light");
        isWhole(page);
    }

    /** At every width and in both directions of writing. */
    static void isWhole(Page page) {
        for (String direction : new String[] {"rtl", "ltr"}) {
            page.evaluate("direction => { document.documentElement.dir = direction }", direction);
            for (int width : OTHER_WIDTHS) {
                isWhole(page, width);
            }
        }
        page.setViewportSize(1280, HEIGHT);
    }

    static void isWhole(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        assertThat(Overflow.off(page))
                .as("what is not to be read at " + width + " px of " + page.url())
                .isEmpty();
    }

    private static void forcedColors(Page page, ForcedColors colors) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(colors));
    }

    private static void picture(Page page, String name, int width, String scheme) {
        Browser.screenshot(page, "console/%s-%d-%s".formatted(name, width, scheme));
    }

    /** As high as what it shows: what sticks to the edges of a window stands at those of the picture. */
    private static void resize(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate("() => scrollTo(0, 0)");
        Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(HEIGHT, height.intValue()));
    }
}
