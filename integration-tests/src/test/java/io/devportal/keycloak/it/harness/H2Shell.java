// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** H2's own command line, out of the distribution. */
final class H2Shell {
    private static final String DRIVERS = "lib/lib/main";

    private H2Shell() {}

    /** @param database file of a server that does not run */
    static void run(Path distribution, Path database, String statement) {
        try {
            Process shell = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            driver(distribution).toString(),
                            "org.h2.tools.Shell",
                            "-url",
                            "jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE",
                            // what Keycloak uses when nobody names one
                            "-user",
                            "",
                            "-password",
                            "",
                            "-sql",
                            statement))
                    .redirectErrorStream(true)
                    .start();
            shell.getOutputStream().close();
            String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!shell.waitFor(30, TimeUnit.SECONDS) || shell.exitValue() != 0 || answer.contains("Exception")) {
                throw new AssertionError(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path driver(Path distribution) throws IOException {
        try (Stream<Path> jars = Files.list(distribution.resolve(DRIVERS))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
