// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.registration.RegistrationFlowCheck;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/** Whether the sign-up form leads to approval.. */
record RegistrationFlowQuestion(RealmModel realm) implements Question {

    @Override
    public String name() {
        return "registration-flow";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(
                ResourceType.REALM,
                ResourceType.AUTH_FLOW,
                ResourceType.AUTH_EXECUTION_FLOW,
                ResourceType.AUTH_EXECUTION);
    }

    @Override
    public Check answer() {
        return new RegistrationFlowCheck(realm)
                .problem()
                .map(message -> Check.problem(name(), message))
                .orElse(Check.ok(name()));
    }
}
