// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import io.devportal.keycloak.it.harness.BrowserLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws every page of a login and every mail into {@code target/gallery}, with an index of these and of the console's pictures
 * that are there already. System properties: {@code gallery.languages} are tags with commas between them, else English and
 * Arabic; {@code gallery.widths} are pixels, else a phone's and a desk's; {@code gallery.pages} is a regex for the names of some
 * pages. Ends with an error when one cannot be drawn.
 */
public final class Gallery {
    private final BaseTheme base;
    private final Browser browser;

    private Gallery(BaseTheme base, Browser browser) {
        this.base = base;
        this.browser = browser;
    }

    public static void main(String[] arguments) throws Exception {
        String[] languages = System.getProperty("gallery.languages", "en,ar").split(",");
        BrowserLauncher launcher = new BrowserLauncher();
        try (Playwright playwright = launcher.create();
                Browser browser = launcher.launch(playwright)) {
            Gallery gallery = new Gallery(new BaseTheme(), browser);
            for (String language : languages) {
                gallery.pages(language);
                gallery.mails(language);
            }
        }
        GalleryIndex index = new GalleryIndex();
        System.out.println(index.write().toAbsolutePath() + ": " + index.pictures() + " pictures");
    }

    private void pages(String language) throws Exception {
        try (Page page = window(language)) {
            DrawnPages pages = new DrawnPages(new LoginTheme(base, Locale.forLanguageTag(language)), page);
            for (String name : LoginPage.all().keySet()) {
                if (name.matches(System.getProperty("gallery.pages", ".*"))) {
                    pages.open(name);
                    new Pictures("pages").take(page, name, language);
                }
            }
        }
    }

    private void mails(String language) throws Exception {
        try (Page page = window(language)) {
            for (Path mail : MailPreviews.in(language)) {
                page.setContent(Files.readString(mail));
                String name = mail.getFileName().toString().replace(".html", "");
                new Pictures("mails").take(page, name, language);
            }
        }
    }

    private Page window(String language) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language))
                .newPage();
    }
}
