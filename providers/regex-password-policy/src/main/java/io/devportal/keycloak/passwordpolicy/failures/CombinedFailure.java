// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;

/**
 * Combines several failures into one, because Keycloak has room for one only. A single failure is unchanged. Several
 * become one key whose parameter is the finished text, one sentence per line: pages print the parameters of a message
 * unchanged.
 */
public final class CombinedFailure {
    static final String KEY = "portalPasswordFailures";

    private final KeycloakSession session;

    public CombinedFailure(KeycloakSession session) {
        this.session = session;
    }

    /** Null if there is none: Keycloak's way to say that a password is good. */
    public PolicyError of(RealmModel realm, UserModel user, List<PolicyError> failures) {
        if (failures.size() < 2) {
            return failures.isEmpty() ? null : failures.get(0);
        }
        Sentences sentences = Sentences.in(session, realm, ReaderLanguage.of(session.getContext(), user));
        return new PolicyError(
                KEY, failures.stream().map(sentences::of).distinct().collect(Collectors.joining("\n")));
    }
}
