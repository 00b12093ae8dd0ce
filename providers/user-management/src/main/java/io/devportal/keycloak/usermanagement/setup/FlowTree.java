// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/** A top-level flow and its sub-flows. */
final class FlowTree {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationFlowModel flow;

    FlowTree(AuthenticationFlowModel flow, KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.flow = flow;
    }

    /**
     * A copy as the Admin Console makes it (26.7.5). The original stays as it is.
     *
     * @param name of the copy; with a number behind it where a flow has this name already
     */
    static FlowTree copyOf(AuthenticationFlowModel original, String name, KeycloakSession session, RealmModel realm) {
        AuthenticationFlowModel copy =
                AuthenticationManagementResource.copyFlow(session, realm, original, unusedName(name, realm));
        return new FlowTree(copy, session, realm);
    }

    private static String unusedName(String name, RealmModel realm) {
        String candidate = name;
        for (int i = 2; realm.getFlowByAlias(candidate) != null; i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }

    AuthenticationFlowModel flow() {
        return flow;
    }

    /** Executions of the flow with this id, in their order. */
    List<AuthenticationExecutionModel> steps(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId).toList();
    }

    /** The execution on the top level that is, or has somewhere inside, one like this. */
    Optional<AuthenticationExecutionModel> topLevel(Predicate<AuthenticationExecutionModel> like) {
        return steps(flow.getId()).stream()
                .filter(step -> step.isEnabled() && find(step, like).isPresent())
                .findFirst();
    }

    Optional<AuthenticationExecutionModel> find(Predicate<AuthenticationExecutionModel> like) {
        return topLevel(like).flatMap(step -> find(step, like));
    }

    private Optional<AuthenticationExecutionModel> find(
            AuthenticationExecutionModel step, Predicate<AuthenticationExecutionModel> like) {
        if (like.test(step)) {
            return Optional.of(step);
        }
        return step.isAuthenticatorFlow()
                ? steps(step.getFlowId()).stream()
                        .filter(AuthenticationExecutionModel::isEnabled)
                        .flatMap(inside -> find(inside, like).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Puts the steps of one level into this order; those without an id are new. */
    void arrange(String flowId, List<AuthenticationExecutionModel> order) {
        int priority = 10;
        for (AuthenticationExecutionModel step : order) {
            step.setPriority(priority);
            priority += 10;
            if (step.getId() == null) {
                step.setParentFlow(flowId);
                realm.addAuthenticatorExecution(step);
            } else {
                realm.updateAuthenticatorExecution(step);
            }
        }
    }

    /** The one that is there, or a new one; required. */
    static AuthenticationExecutionModel required(List<AuthenticationExecutionModel> steps, String authenticator) {
        AuthenticationExecutionModel step = steps.stream()
                .filter(present -> authenticator.equals(present.getAuthenticator()))
                .findFirst()
                .orElseGet(AuthenticationExecutionModel::new);
        step.setAuthenticator(authenticator);
        step.setRequirement(Requirement.REQUIRED);
        return step;
    }

    /** Of all levels, enabled or not. */
    Stream<AuthenticationExecutionModel> allSteps() {
        return allSteps(flow.getId());
    }

    private Stream<AuthenticationExecutionModel> allSteps(String flowId) {
        return steps(flowId).stream()
                .flatMap(step -> step.isAuthenticatorFlow()
                        ? Stream.concat(Stream.of(step), allSteps(step.getFlowId()))
                        : Stream.of(step));
    }

    void discard() {
        KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
    }
}
