// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of Keycloak. */
public record Keycloaks(Version version) {
    private static final Path PAGE = Path.of("../docs/reference/health.md");
    private static final Pattern PROMISE = Pattern.compile("`server-version` \\| Keycloak is (\\S+) or newer");

    /** What these tests run on. */
    public static Keycloaks running() {
        return new Keycloaks(Version.parse(System.getProperty("it.keycloak.version")));
    }

    /** What the documentation calls safe. */
    public static Keycloaks safe() {
        try {
            Matcher promise = PROMISE.matcher(Files.readString(PAGE));
            if (!promise.find()) {
                throw new AssertionError(PAGE + " does not say which Keycloak is safe");
            }
            return new Keycloaks(Version.parse(promise.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isOlderThan(Keycloaks other) {
        return version.compareTo(other.version) < 0;
    }
}
