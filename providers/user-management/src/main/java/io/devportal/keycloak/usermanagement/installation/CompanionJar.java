// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Checks that the jar organization-roles has the version of this one. Reads what Maven writes into the jars, and uses
 * none of their classes, because it has to work when they are missing.
 */
public final class CompanionJar {

    private static final String DESCRIPTION = "META-INF/maven/io.devportal.keycloak/%s/pom.properties";

    private CompanionJar() {}

    /** Throws one sentence for whoever builds the server. */
    public static void require() {
        objection(versions("user-management"), versions("organization-roles")).ifPresent(sentence -> {
            throw new Missing(sentence);
        });
    }

    /** Of this jar, such as {@code 26.7.0}. */
    public static String version() {
        return String.join(" and ", versions("user-management"));
    }

    /** @param ours what versions of this jar there are, @param others of the other one */
    static Optional<String> objection(List<String> ours, List<String> others) {
        if (ours.size() == 1 && ours.equals(others)) {
            return Optional.empty();
        }
        String wanted = String.join(" and ", ours);
        String way = ours.size() == 1
                ? "Put organization-roles-" + wanted
                        + ".jar beside it into the folder providers, and no other version of it."
                : "Keep one version of each jar in the folder providers, the same of both.";
        return Optional.of("The jar user-management " + wanted
                + " needs the jar organization-roles of the same version, but "
                + (others.isEmpty() ? "it is missing" : "there is " + String.join(" and ", others)) + ". " + way);
    }

    private static List<String> versions(String artifact) {
        List<String> versions = new ArrayList<>();
        try {
            ClassLoader loader = CompanionJar.class.getClassLoader();
            for (URL file : Collections.list(loader.getResources(DESCRIPTION.formatted(artifact)))) {
                versions.add(version(file));
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // a cached jar would stay open, and on Windows undeletable
        connection.setUseCaches(false);
        try (InputStream text = connection.getInputStream()) {
            Properties description = new Properties();
            description.load(text);
            return description.getProperty("version");
        }
    }

    /** Ends {@code kc.sh build} with a sentence; without a stack trace, which would bury it. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
