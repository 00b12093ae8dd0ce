// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a person can sign in at this moment.
 *
 * @param username null once the account is gone, or where Keycloak does not keep it
 * @param hasPassword one that they know; who has one needs no link after an approval
 * @param links user id at each identity provider, by its alias
 */
record SignInMethods(String username, boolean hasPassword, Map<String, String> links) {

    static final SignInMethods NONE = new SignInMethods(null, false, Map.of());

    /** Alias of the first in the alphabet, or null. */
    String identityProvider() {
        return links.isEmpty() ? null : new TreeMap<>(links).firstKey();
    }
}
