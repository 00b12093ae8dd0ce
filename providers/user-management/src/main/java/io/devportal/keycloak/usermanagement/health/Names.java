// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.stream.Collectors;

/** A list that fits into a sentence, however long it is. */
final class Names {

    static final int SHOWN = 10;

    private Names() {}

    static String of(List<String> all) {
        return of(all, all.size());
    }

    /** @param first at least the first {@link #SHOWN} of {@code total} names */
    static String of(List<String> first, long total) {
        String shown = first.stream().limit(SHOWN).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return total > SHOWN ? shown + " and " + (total - SHOWN) + " more" : shown;
    }
}
