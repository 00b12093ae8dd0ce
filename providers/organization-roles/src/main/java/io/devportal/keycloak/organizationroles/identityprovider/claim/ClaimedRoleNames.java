// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.Map;

/** Which role of ours is meant by a name of theirs. A name that is not in the table is ours as it stands. */
public record ClaimedRoleNames(Map<String, String> table) {

    public ClaimedRoleNames {
        table = Map.copyOf(table);
    }

    String ours(String theirs) {
        return table.getOrDefault(theirs, theirs);
    }
}
