// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import io.devportal.keycloak.testserver.server.Trouble;
import java.nio.file.Path;

/**
 * The options of the command line and the build.
 *
 * @param folder where the server, its data and the mails are kept between runs
 * @param fresh whether to forget data and mails of earlier runs
 * @param providers the folder with our jars
 * @param realms the folder with the realm files
 * @param stopsWhenReady whether to stop after the card is printed, for automated checks
 */
record Settings(
        int port,
        int inboxPort,
        int smtpPort,
        Path folder,
        boolean fresh,
        boolean stopsWhenReady,
        Path distribution,
        Path providers,
        Path realms) {

    static Settings read() {
        return new Settings(
                port("try-it.port", 8080),
                port("try-it.inbox-port", 8025),
                port("try-it.smtp-port", 1025),
                path("try-it.folder"),
                flag("try-it.fresh"),
                flag("try-it.stop-when-ready"),
                path("try-it.distribution"),
                path("try-it.providers"),
                path("try-it.realms"));
    }

    private static int port(String name, int preset) {
        String text = System.getProperty(name, String.valueOf(preset));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new Trouble("-D" + name + "=" + text + " is no port. Choose a number from 1024 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** {@code -Dtry-it.fresh} and {@code -Dtry-it.fresh=true} mean the same. */
    private static boolean flag(String name) {
        String text = System.getProperty(name);
        return text != null && !text.equals("false");
    }

    private static Path path(String name) {
        String text = System.getProperty(name);
        if (text == null) {
            throw new Trouble(name + " is not set. Start the try-out with: mvn -Ptry-it verify");
        }
        return Path.of(text).toAbsolutePath().normalize();
    }
}
