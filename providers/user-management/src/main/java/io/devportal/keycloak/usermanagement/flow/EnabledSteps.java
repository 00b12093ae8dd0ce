// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/** What an authentication flow runs, in its order: the provider ids of enabled executions, those of its subflows included. */
public final class EnabledSteps {

    private final RealmModel realm;

    public EnabledSteps(RealmModel realm) {
        this.realm = realm;
    }

    public List<String> of(String flowId) {
        List<String> steps = new ArrayList<>();
        realm.getAuthenticationExecutionsStream(flowId)
                .filter(AuthenticationExecutionModel::isEnabled)
                .forEachOrdered(execution -> {
                    if (execution.isAuthenticatorFlow()) {
                        steps.addAll(of(execution.getFlowId()));
                    } else {
                        steps.add(execution.getAuthenticator());
                    }
                });
        return steps;
    }
}
