// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Starts the Chromium or Chrome of this machine; where there is none, Playwright downloads one. */
public final class BrowserLauncher {
    /**
     * Debian's Chromium without all that is about its windows: half of the CPU time of the others. What the path has of it is a
     * script that stays between the driver and the browser.
     */
    private static final String HEADLESS = "/usr/lib/chromium/chromium-headless-shell";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static final Duration TIME_TO_LAUNCH = Duration.ofMinutes(2);

    private final Optional<Path> system = systemBrowser();

    /** A download takes longer. */
    Duration timeToCreate() {
        return Duration.ofMinutes(system.isPresent() ? 2 : 10);
    }

    public Playwright create() {
        Map<String, String> environment =
                system.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    public com.microsoft.playwright.Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(QUIET).setTimeout(TIME_TO_LAUNCH.toMillis());
        system.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> systemBrowser() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator);
        Stream<Path> inPath = NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)));
        Stream<Path> elsewhere = USUAL_PLACES.stream().map(Path::of);
        return Stream.of(Stream.of(Path.of(HEADLESS)), inPath, elsewhere)
                .flatMap(Function.identity())
                .filter(Files::isExecutable)
                .findFirst();
    }
}
