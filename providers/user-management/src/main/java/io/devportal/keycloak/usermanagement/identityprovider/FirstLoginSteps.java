// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.registration.EnabledSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.RealmModel;

/** Reads from a first login flow which steps a new person goes through. */
final class FirstLoginSteps {
    private static final String CREATION = IdpCreateUserIfUniqueAuthenticatorFactory.PROVIDER_ID;

    private final RealmModel realm;
    private final EnabledSteps enabled;

    FirstLoginSteps(RealmModel realm) {
        this.realm = realm;
        this.enabled = new EnabledSteps(realm);
    }

    boolean contain(String flowId, String step) {
        return enabled.of(flowId).contains(step);
    }

    Placement placement(String flowId) {
        return Placement.of(
                contain(flowId, FirstLoginAuthenticatorFactory.ID),
                afterCreation(flowId).orElse(null));
    }

    /** What runs once the user is created, in this order; empty when the flow creates none. */
    private Optional<List<String>> afterCreation(String flowId) {
        List<AuthenticationExecutionModel> executions = realm.getAuthenticationExecutionsStream(flowId)
                .filter(AuthenticationExecutionModel::isEnabled)
                .toList();
        for (int i = 0; i < executions.size(); i++) {
            AuthenticationExecutionModel execution = executions.get(i);
            Optional<List<String>> inside = inside(execution);
            if (inside.isPresent()) {
                List<String> after = new ArrayList<>(inside.get());
                // of alternatives only one runs
                if (execution.getRequirement() != Requirement.ALTERNATIVE) {
                    executions.subList(i + 1, executions.size()).forEach(next -> after.addAll(steps(next)));
                }
                return Optional.of(after);
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> inside(AuthenticationExecutionModel execution) {
        if (execution.isAuthenticatorFlow()) {
            return afterCreation(execution.getFlowId());
        }
        return CREATION.equals(execution.getAuthenticator()) ? Optional.of(List.of()) : Optional.empty();
    }

    private List<String> steps(AuthenticationExecutionModel execution) {
        return execution.isAuthenticatorFlow()
                ? enabled.of(execution.getFlowId())
                : List.of(execution.getAuthenticator());
    }
}
