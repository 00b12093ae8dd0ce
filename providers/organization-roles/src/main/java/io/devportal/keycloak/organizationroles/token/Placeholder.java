// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The placeholders of an item template. */
enum Placeholder {
    ORGANIZATION,
    ID,
    NAME,
    PLAN,
    ROLE;

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.lowerCaseName().equals(name))
                .findFirst();
    }

    private String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Membership membership, String roleName) {
        return switch (this) {
            case ORGANIZATION -> membership.alias();
            case ID -> membership.organizationId();
            case NAME -> membership.name();
            case PLAN -> Objects.requireNonNullElse(membership.accountPlan(), "");
            case ROLE -> roleName;
        };
    }
}
