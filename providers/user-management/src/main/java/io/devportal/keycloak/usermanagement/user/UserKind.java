// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** The two tabs of the users page (L45). */
enum UserKind {
    /** Everybody without a role in the whole portal. */
    DEVELOPERS,
    /** Portal admins and API owners. */
    PUBLISHERS;

    /** @param name null for both; so is the answer then */
    static UserKind named(String name) {
        return name == null
                ? null
                : Arrays.stream(values())
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Denial.invalid("kind", "developers or publishers")));
    }
}
