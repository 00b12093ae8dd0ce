// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.attack.LengthBounds;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/**
 * The configuration of a realm's password rules.
 *
 * @param value of the policy; null if the realm does not use it
 * @param definitions the realm's own, may be null
 * @param bounds of Keycloak's own policies for the length
 */
record RealmPolicy(String value, String definitions, LengthBounds bounds) {
    static final String DEFINITIONS_ATTRIBUTE = "portal.password-rules";

    static RealmPolicy of(RealmModel realm) {
        return new RealmPolicy(
                realm.getPasswordPolicy().getPolicyConfig(PortalPasswordPolicyProviderFactory.ID),
                realm.getAttribute(DEFINITIONS_ATTRIBUTE),
                bounds(realm.getPasswordPolicy()));
    }

    private static LengthBounds bounds(PasswordPolicy policy) {
        Integer shortest = policy.getPolicyConfig("length");
        Integer longest = policy.getPolicyConfig("maxLength");
        return new LengthBounds(shortest == null ? 0 : shortest, longest);
    }

    boolean areUsed() {
        return value != null || hasDefinitions();
    }

    boolean hasDefinitions() {
        return definitions != null && !definitions.isBlank();
    }

    List<String> documents(String ofTheServer) {
        return Stream.of(ofTheServer, hasDefinitions() ? definitions : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
