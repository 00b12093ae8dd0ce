// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.installation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.Version;

/**
 * The oldest Keycloak that the jars support. On older ones, the build would succeed and the start would fail because
 * of a missing class (26.5.6). This class itself can be loaded there.
 */
public final class SupportedKeycloak {
    private static final int[] OLDEST = {26, 7};
    private static final Pattern LINE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\..*");

    private SupportedKeycloak() {}

    /** Throws one sentence for whoever builds the server. */
    public static void require() {
        objection(Version.VERSION).ifPresent(sentence -> {
            throw new TooOld(sentence);
        });
    }

    /** @param version such as 26.7.5; what cannot be read is no objection */
    static Optional<String> objection(String version) {
        Matcher line = LINE.matcher(String.valueOf(version));
        if (!line.matches()) {
            return Optional.empty();
        }
        int[] found = {Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2))};
        return Arrays.compare(found, OLDEST) >= 0
                ? Optional.empty()
                : Optional.of("The developer portal's jars need Keycloak " + OLDEST[0] + "." + OLDEST[1]
                        + " or newer, and this is Keycloak " + version
                        + ". Update Keycloak, or take the portal's jars out of the folder providers.");
    }

    /** Ends {@code kc.sh build} with a sentence; without a stack trace, which would bury it. */
    private static final class TooOld extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooOld(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
