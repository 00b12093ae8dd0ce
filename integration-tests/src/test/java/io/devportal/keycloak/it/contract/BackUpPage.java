// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/how-to/back-up-and-restore.md tells an admin to type. */
public final class BackUpPage {
    private static final Path FILE = Path.of("../docs/how-to/back-up-and-restore.md");

    private BackUpPage() {}

    /** The lines behind {@code ```sh NAME}. */
    public static String lines(String name) {
        try {
            Matcher block = Pattern.compile("(?ms)^ *```sh " + Pattern.quote(name) + "\\R(.*?)^ *```$")
                    .matcher(Files.readString(FILE));
            if (!block.find()) {
                throw new AssertionError(FILE + " has no lines \"" + name + "\"");
            }
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
