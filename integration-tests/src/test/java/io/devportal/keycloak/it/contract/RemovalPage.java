// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What docs/how-to/remove.md tells an admin to type. */
public final class RemovalPage {
    private static final Path FILE = Path.of("../docs/how-to/remove.md");

    private static final Path SQL = Path.of("../scripts/prepare-uninstall.sql");

    private RemovalPage() {}

    /** The statements that it tells an admin to run where the server does not start. */
    public static String file() {
        try {
            return Files.readString(SQL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that starts like this, without the semicolon at its end. */
    public static String statement(String start) {
        try {
            return Files.readString(FILE)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(";$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
