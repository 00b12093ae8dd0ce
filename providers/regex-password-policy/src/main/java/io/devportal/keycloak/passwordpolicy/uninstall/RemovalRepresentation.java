// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.uninstall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What was changed; empty the second time. */
public record RemovalRepresentation(List<ChangedRealm> realms) {

    /**
     * A realm that used the policy.
     *
     * @param removed value of the policy; who brings the jar back can set it again. Null if it had none
     * @param passwordPolicy what is left; null if nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedRealm(String realm, String removed, String passwordPolicy) {}
}
