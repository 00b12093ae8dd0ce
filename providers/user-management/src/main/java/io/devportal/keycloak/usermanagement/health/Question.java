// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import org.keycloak.events.admin.ResourceType;

/** One question about a realm or its server. */
interface Question {

    /** Stable key of the answer. */
    String name();

    Check answer();

    /** What an admin changes that can change the answer; empty when no change within the realm decides it. */
    default Set<ResourceType> changedBy() {
        return Set.of();
    }
}
