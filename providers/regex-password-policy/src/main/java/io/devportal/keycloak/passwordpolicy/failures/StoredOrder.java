// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.Arrays;
import java.util.List;
import org.keycloak.models.PasswordPolicy;

/**
 * The policies of a realm in the order in which the administrator arranged them: {@link PasswordPolicy#getPolicies()}
 * has no order.
 */
public final class StoredOrder {
    private StoredOrder() {}

    public static List<String> of(PasswordPolicy policy) {
        String stored = policy.toString();
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(" and "))
                        .map(StoredOrder::id)
                        .filter(policy.getPolicies()::contains)
                        .distinct()
                        .toList();
    }

    /** As Keycloak reads it. */
    private static String id(String part) {
        int parenthesis = part.indexOf('(');
        return (parenthesis < 0 ? part : part.substring(0, parenthesis)).trim();
    }
}
