// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The browser windows of one test. Each person has cookies of their own; all are gone after the test. */
public final class Browser implements AutoCloseable {
    private final Browsers browsers;
    private final RunningBrowser chromium;
    private final List<BrowserContext> people = new ArrayList<>();
    private Page page;

    Browser(Browsers browsers, RunningBrowser chromium) {
        this.browsers = browsers;
        this.chromium = chromium;
    }

    /** The page of the test's main person; the same at every call. */
    public Page page() {
        if (page == null) {
            page = newPerson();
        }
        return page;
    }

    /** A page for somebody else, on a machine of their own. */
    public Page newPerson() {
        return newPerson(options -> {});
    }

    /** For example {@code browser.newPerson(options -> options.setLocale("de-DE").setJavaScriptEnabled(false))}. */
    public Page newPerson(Consumer<com.microsoft.playwright.Browser.NewContextOptions> change) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("en-US")
                // colours are checked as they end up, not on their way
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);
        change.accept(options);
        BrowserContext person = chromium.open(options);
        people.add(person);
        return person.newPage();
    }

    /** Waits for the answer from this address, not for all that the page loads then: the account console loads for seconds. */
    public static void awaitArrival(Page page, Predicate<String> address) {
        page.waitForURL(address, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    public static void dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    public static void light(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    public static void phone(Page page) {
        page.setViewportSize(360, 740);
    }

    /** Saves the whole page as {@code target/screenshots/NAME.png}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)).setFullPage(true));
    }

    /** Saves a picture that was taken earlier in the same place. */
    public static void keep(byte[] png, String name) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return TestFiles.target().resolve("screenshots").resolve(name + ".png");
    }

    /** What everybody sees at this moment, for a failed test. */
    void screenshots(String name) {
        for (int i = 0; i < people.size(); i++) {
            for (Page open : people.get(i).pages()) {
                screenshot(open, name + (i == 0 ? "" : "-" + i));
            }
        }
    }

    BrowserProcesses processes() {
        return chromium.processes();
    }

    @Override
    public void close() {
        if (!people.isEmpty() && !chromium.close(people)) {
            browsers.giveUp(chromium);
        }
    }
}
