// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The texts that a realm's password rules are made of.
 *
 * @param value of the policy; null if the realm does not use it
 * @param definitions the realm's own, may be null
 */
record RuleSources(String value, String definitions) {
    static final String DEFINITIONS_ATTRIBUTE = "portal.password-rules";

    static RuleSources of(RealmModel realm) {
        return new RuleSources(
                realm.getPasswordPolicy().getPolicyConfig(PortalPasswordRulesProviderFactory.ID),
                realm.getAttribute(DEFINITIONS_ATTRIBUTE));
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
