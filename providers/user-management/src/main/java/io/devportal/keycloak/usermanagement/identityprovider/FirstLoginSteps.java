// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.flow.EnabledSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.RealmModel;

/** The steps of a first login flow that a new person passes. */
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

    /** Whether everybody for whom the flow makes a user passes this step before; also true of a flow that makes none. */
    boolean precedesCreation(String flowId, String step) {
        return beforeCreation(flowId).map(steps -> steps.contains(step)).orElse(true);
    }

    /** What nobody can pass by on the way to the user creation; empty when the flow creates none. */
    private Optional<List<String>> beforeCreation(String flowId) {
        List<String> before = new ArrayList<>();
        for (AuthenticationExecutionModel execution : executions(flowId)) {
            Optional<List<String>> inside = inside(execution, this::beforeCreation);
            if (inside.isPresent()) {
                before.addAll(inside.get());
                return Optional.of(before);
            }
            before.addAll(inevitable(execution));
        }
        return Optional.empty();
    }

    private List<String> inevitable(AuthenticationExecutionModel execution) {
        if (!execution.isRequired()) {
            return List.of();
        }
        return execution.isAuthenticatorFlow()
                ? executions(execution.getFlowId()).stream()
                        .flatMap(next -> inevitable(next).stream())
                        .toList()
                : List.of(execution.getAuthenticator());
    }

    private List<AuthenticationExecutionModel> executions(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(AuthenticationExecutionModel::isEnabled)
                .toList();
    }

    /** What runs once the user is created, in this order; empty when the flow creates none. */
    private Optional<List<String>> afterCreation(String flowId) {
        List<AuthenticationExecutionModel> executions = executions(flowId);
        for (int i = 0; i < executions.size(); i++) {
            AuthenticationExecutionModel execution = executions.get(i);
            Optional<List<String>> inside = inside(execution, this::afterCreation);
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

    private static Optional<List<String>> inside(
            AuthenticationExecutionModel execution, Function<String, Optional<List<String>>> subFlow) {
        if (execution.isAuthenticatorFlow()) {
            return subFlow.apply(execution.getFlowId());
        }
        return CREATION.equals(execution.getAuthenticator()) ? Optional.of(List.of()) : Optional.empty();
    }

    private List<String> steps(AuthenticationExecutionModel execution) {
        return execution.isAuthenticatorFlow()
                ? enabled.of(execution.getFlowId())
                : List.of(execution.getAuthenticator());
    }
}
