// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this Keycloak has the security fixes that the pack relies on. E-12, E-20, E-28, F-06. */
record ServerVersionQuestion(String version) implements Question {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[.-].*)?");
    private static final int[] OLDEST = {26, 7, 5};

    @Override
    public String name() {
        return "server-version";
    }

    @Override
    public Check answer() {
        Matcher numbers = NUMBERS.matcher(String.valueOf(version));
        if (!numbers.matches()) {
            return Check.warning(
                    name(),
                    "The version of this Keycloak, \"" + version
                            + "\", cannot be read. Make sure that it has the security fixes of Keycloak 26.7.5.");
        }
        int[] found = {part(numbers, 1), part(numbers, 2), part(numbers, 3)};
        return Arrays.compare(found, OLDEST) >= 0
                ? Check.ok(name())
                : Check.problem(
                        name(),
                        "Keycloak " + version
                                + " lacks security fixes that this pack relies on, among them CVE-2026-16072,"
                                + " CVE-2026-9791, CVE-2026-9087 and CVE-2026-4633. Update to Keycloak 26.7.5 or newer.");
    }

    private static int part(Matcher numbers, int index) {
        return Integer.parseInt(numbers.group(index));
    }
}
