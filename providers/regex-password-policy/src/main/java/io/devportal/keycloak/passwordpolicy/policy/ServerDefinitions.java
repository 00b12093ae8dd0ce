// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.keycloak.Config;

/** Definitions of rules for all realms, from the options of the server: as a text, or in a file. */
final class ServerDefinitions {
    private static final Logger LOG = Logger.getLogger(ServerDefinitions.class);

    private ServerDefinitions() {}

    /** Null if the server defines none. */
    static String read(Config.Scope config) {
        String file = config.get("rules-file");
        return file == null ? config.get("rules") : read(Path.of(file));
    }

    /** A server whose file is missing starts; its realms refuse new passwords until the file is there. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            LOG.errorf(e, "Password rules: cannot read the file %s", file);
            return "";
        }
    }
}
