// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.stream.Collectors;

/** Formats a list of names for a sentence, shortened if it is long. */
final class Names {

    static final int SHOWN = 10;

    private Names() {}

    static String of(List<String> all) {
        return of(all, all.size());
    }

    /** @param first at least the first {@link #SHOWN} of {@code total} names */
    static String of(List<String> first, long total) {
        return total > SHOWN ? shown(first) + " and " + (total - SHOWN) + " more" : shown(first);
    }

    /** In no language. */
    static String counted(List<String> all) {
        return counted(all, all.size());
    }

    /** As above. */
    static String counted(List<String> first, long total) {
        return total > SHOWN ? shown(first) + " (+" + (total - SHOWN) + ")" : shown(first);
    }

    private static String shown(List<String> names) {
        return names.stream().limit(SHOWN).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
