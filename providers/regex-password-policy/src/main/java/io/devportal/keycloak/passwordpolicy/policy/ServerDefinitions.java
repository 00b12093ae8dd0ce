// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** Rule definitions for all realms, from server options: as text, or in a file. */
final class ServerDefinitions {
    private static final Logger LOG = Logger.getLogger(ServerDefinitions.class);

    private static final String TEXT = "rules";
    private static final String FILE = "rules-file";

    /** The options of the server, as Keycloak declares them. */
    static final List<ProviderConfigProperty> OPTIONS = List.of(
            option(TEXT, "Definitions of password rules for all realms, as JSON."),
            option(FILE, "A file that holds such definitions, instead of the option rules."));

    private ServerDefinitions() {}

    /** Null if the server defines none. */
    static String read(Config.Scope config) {
        String file = config.get(FILE);
        return file == null ? config.get(TEXT) : read(Path.of(file));
    }

    private static ProviderConfigProperty option(String key, String help) {
        return new ProviderConfigProperty(key, null, help, ProviderConfigProperty.STRING_TYPE, null);
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
