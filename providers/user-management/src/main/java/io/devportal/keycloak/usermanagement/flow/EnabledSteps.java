// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/** The enabled executions of an authentication flow in their order, including those of sub-flows. */
public final class EnabledSteps {

    private final RealmModel realm;

    public EnabledSteps(RealmModel realm) {
        this.realm = realm;
    }

    /** Provider ids. */
    public List<String> of(String flowId) {
        return executions(flowId).stream()
                .map(AuthenticationExecutionModel::getAuthenticator)
                .toList();
    }

    public List<AuthenticationExecutionModel> executions(String flowId) {
        List<AuthenticationExecutionModel> steps = new ArrayList<>();
        realm.getAuthenticationExecutionsStream(flowId)
                .filter(AuthenticationExecutionModel::isEnabled)
                .forEachOrdered(execution -> {
                    if (execution.isAuthenticatorFlow()) {
                        steps.addAll(executions(execution.getFlowId()));
                    } else {
                        steps.add(execution);
                    }
                });
        return steps;
    }
}
