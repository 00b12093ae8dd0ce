// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the gallery keeps pictures: {@code KIND/NAME-LANGUAGE-WIDTH-SCHEME.png}.
 *
 * @param kind pages, mails or console
 */
public record Pictures(String kind) {
    static final Path FOLDER = BaseTheme.MODULE.resolve("target/gallery");
    private static final String WIDTHS = System.getProperty("gallery.widths", "360,1440");
    private static final int HEIGHT = 900;

    /** Of a page as it stands: light and dark, on a phone and on a desk, in windows as high as what it shows. */
    public void take(Page page, String name, String language) {
        for (String each : WIDTHS.split(",")) {
            int width = Integer.parseInt(each);
            page.setViewportSize(width, HEIGHT);
            int shown = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
            page.setViewportSize(width, Math.max(HEIGHT, shown));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(kind)
                                .resolve("%s-%s-%d-%s.png"
                                        .formatted(
                                                name,
                                                language,
                                                width,
                                                scheme.name().toLowerCase(Locale.ROOT))))
                        .setFullPage(true));
            }
        }
    }
}
