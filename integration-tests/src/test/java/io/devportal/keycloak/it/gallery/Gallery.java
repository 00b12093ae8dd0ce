// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.devportal.keycloak.it.harness.BrowserLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws every page of a login into {@code target/gallery}, with an index to scroll through. Arguments: languages, else English
 * and Arabic; the system property {@code gallery.pages} is a regex for the names of some. Ends with an error when a page cannot be drawn, is wider than a narrow window, or moves while it loads.
 */
final class Gallery {
    private static final Path FOLDER = BaseTheme.MODULE.resolve("target/gallery");
    private static final int[] WIDTHS = {360, 1440};
    /** The least that WCAG asks for: a desk at 400 %. */
    private static final int NARROWEST = 320;

    private static final String WATCH_SHIFTS =
            """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; }))
                .observe({ type: "layout-shift", buffered: true });""";

    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final StringBuilder index = new StringBuilder(
            "<!doctype html><meta charset=utf-8><title>Gallery</title><style>"
                    + "body{font:15px system-ui;margin:24px}img{border:1px solid #ccc;vertical-align:top;margin:0 8px 24px 0}</style>");
    private final BaseTheme base = new BaseTheme();
    private int broken;

    private Gallery() throws IOException {}

    public static void main(String[] languages) throws Exception {
        Gallery gallery = new Gallery();
        Files.createDirectories(FOLDER);
        BrowserLauncher launcher = new BrowserLauncher();
        try (Playwright playwright = launcher.create();
                Browser browser = launcher.launch(playwright)) {
            for (String language : languages.length == 0 ? new String[] {"en", "ar"} : languages) {
                gallery.draw(browser, Locale.forLanguageTag(language));
            }
        }
        Files.writeString(FOLDER.resolve("index.html"), gallery.index);
        System.out.println(
                gallery.pages.size() + " pages: " + FOLDER.resolve("index.html").toAbsolutePath());
        if (gallery.broken > 0) {
            throw new AssertionError(gallery.broken + " pages are not as they should be, see above");
        }
    }

    private void draw(Browser browser, Locale language) throws Exception {
        LoginTheme theme = new LoginTheme(base, language);
        try (Page page = browser.newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language.toLanguageTag()))
                .newPage()) {
            page.addInitScript(WATCH_SHIFTS);
            page.route("**/*", route -> serve(theme, route));
            for (Map.Entry<String, LoginPage> one : LoginPage.all().entrySet()) {
                if (!one.getKey().matches(System.getProperty("gallery.pages", ".*"))) {
                    continue;
                }
                String name = one.getKey() + "-" + language.toLanguageTag();
                pages.put("/" + name, theme.render(one.getValue()));
                page.navigate("https://gallery.test/" + name);
                require(((Number) page.evaluate("window.shifts")).doubleValue() == 0, name + " moves while it loads");
                index.append("<h2>").append(name).append("</h2>");
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (int width : WIDTHS) {
                        shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), width);
                    }
                }
                page.setViewportSize(NARROWEST, 900);
                require(Boolean.TRUE.equals(page.evaluate(FITS)), name + " is wider than " + NARROWEST + " px");
            }
        }
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            System.out.println(otherwise);
            broken++;
        }
    }

    private void shoot(Page page, String picture, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(picture + ".png"))
                .setFullPage(true));
        index.append("<img loading=lazy alt=\"")
                .append(picture)
                .append("\" src=\"")
                .append(picture)
                .append(".png\" width=")
                .append(width / 2)
                .append(">");
    }

    private void serve(LoginTheme theme, Route route) {
        String path = URI.create(route.request().url()).getPath();
        String html = pages.get(path);
        if (html != null) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html));
            return;
        }
        Optional<URL> resource = path.startsWith("/resources/")
                ? theme.resource(path.substring("/resources/".length()))
                : Optional.empty();
        if (resource.isEmpty()) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        try (InputStream content = resource.get().openStream()) {
            route.fulfill(new Route.FulfillOptions().setContentType(type(path)).setBodyBytes(content.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "image/png";
    }
}
