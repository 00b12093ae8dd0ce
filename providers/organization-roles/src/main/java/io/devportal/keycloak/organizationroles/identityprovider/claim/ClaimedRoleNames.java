// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.Map;

/** Maps the provider's role names to our roles. Names that are not in the table are our own. */
public record ClaimedRoleNames(Map<String, String> table) {

    public ClaimedRoleNames {
        table = Map.copyOf(table);
    }

    String ours(String theirs) {
        return table.getOrDefault(theirs, theirs);
    }
}
