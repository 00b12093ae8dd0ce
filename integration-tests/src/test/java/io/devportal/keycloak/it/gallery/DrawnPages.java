// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens pages of a theme in a browser, without a server: as on a slow line, where scripts come when a page is read already. */
final class DrawnPages {
    private static final String SITE = "https://gallery.test";
    private static final String RESOURCES = "/resources/";
    private static final String WATCH_SHIFTS =
            """
            window.shifts = [];
            window.watch = new PerformanceObserver((list) => list.getEntries().forEach(tell));
            window.tell = ({ value, sources }) =>
              shifts.push(...sources.map(({ node }) => `${value} ${node?.outerHTML?.slice(0, 120) ?? ""}`));
            watch.observe({ type: "layout-shift", buffered: true });""";
    /** An entry comes with the frame after the shift. */
    private static final String SHIFTS =
            """
            async () => {
                const frame = () => new Promise(requestAnimationFrame);
                await frame(); await frame();
                watch.takeRecords().forEach(tell);
                return shifts.join("\\n");
            }""";

    private final LoginTheme theme;
    private final Page page;
    private final List<Route> late = new ArrayList<>();
    private String html;
    private boolean isPainted;

    DrawnPages(LoginTheme theme, Page page) {
        this.theme = theme;
        this.page = page;
        page.addInitScript(WATCH_SHIFTS);
        page.route("**/*", this::answer);
    }

    /** Ends when it is loaded; a script that has to be there before anything is painted never comes. */
    void open(String name) throws IOException, TemplateException {
        html = theme.render(LoginPage.all().get(name));
        isPainted = false;
        page.navigate(SITE + "/" + name, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
        isPainted = true;
        late.forEach(this::file);
        late.clear();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** What has moved since the page was opened, a line for each; empty is as it should be. */
    String shifts() {
        return (String) page.evaluate(SHIFTS);
    }

    private void answer(Route route) {
        if (route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html));
        } else if (path(route).endsWith(".js") && !isPainted) {
            late.add(route);
        } else {
            file(route);
        }
    }

    private static String path(Route route) {
        return URI.create(route.request().url()).getPath();
    }

    private void file(Route route) {
        Optional<URL> file = Optional.of(path(route))
                .filter(path -> path.startsWith(RESOURCES))
                .flatMap(path -> theme.resource(path.substring(RESOURCES.length())));
        if (file.isEmpty()) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        try (InputStream content = file.get().openStream()) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType(type(path(route))).setBodyBytes(content.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "image/png";
        };
    }
}
