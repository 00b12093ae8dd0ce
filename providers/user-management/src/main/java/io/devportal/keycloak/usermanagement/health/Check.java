// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import java.util.function.Function;
import org.keycloak.events.admin.ResourceType;

/** Checks one aspect of a realm or its server. */
interface Check {

    /** Stable key, also of what it finds. */
    String name();

    Finding finding();

    /** What an admin changes that can change the finding; empty when no change within the realm decides it. */
    default Set<ResourceType> changedBy() {
        return Set.of();
    }

    /** @param look finds something under the name of the check */
    static Check of(String name, Set<ResourceType> changedBy, Function<String, Finding> look) {
        return new Simple(name, changedBy, look);
    }

    /** A check of one method. */
    record Simple(String name, Set<ResourceType> changedBy, Function<String, Finding> look) implements Check {
        @Override
        public Finding finding() {
            return look.apply(name);
        }
    }
}
