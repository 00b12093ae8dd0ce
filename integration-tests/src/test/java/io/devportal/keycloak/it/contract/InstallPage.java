// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/how-to/install.md tells an admin to type. */
public final class InstallPage {
    private static final Path FILE = Path.of("../docs/how-to/install.md");
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    private InstallPage() {}

    /** The first block of commands below this heading. */
    public static String commandsOf(String heading) {
        try {
            String text = Files.readString(FILE);
            Matcher script = SCRIPT.matcher(text);
            if (!script.find(text.indexOf("# " + heading + "\n"))) {
                throw new AssertionError("No commands below " + heading);
            }
            return script.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
