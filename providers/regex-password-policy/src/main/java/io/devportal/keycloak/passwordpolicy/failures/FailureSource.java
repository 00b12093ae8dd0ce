// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;

/** A password policy that can report several failures. */
public interface FailureSource {

    /** A reason to ask no other policy: there is nothing that the person could make better, or nothing to look at. */
    Optional<PolicyError> refusal(RealmModel realm, String password);

    /** @param user null while somebody signs up */
    List<PolicyError> failures(RealmModel realm, UserModel user, String password);
}
