// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * What everybody who signs up passes, in this order: what DefaultAuthenticationFlow and FormAuthenticationFlow (26.7.4)
 * run of a registration flow. Beside a required step alternatives are ignored, of alternatives alone the first is enough, and
 * a conditional sub-flow is nothing to rely on.
 */
final class SignUpSteps {
    /** Stands for the form itself, before its steps. */
    static final String FORM = "registration-page-form";

    private static final String FORM_FLOW = "form-flow";

    private final RealmModel realm;

    SignUpSteps(RealmModel realm) {
        this.realm = realm;
    }

    List<String> of(AuthenticationFlowModel flow) {
        List<String> steps = new ArrayList<>();
        for (AuthenticationExecutionModel execution : run(flow)) {
            if (!execution.isAuthenticatorFlow()) {
                steps.add(execution.getAuthenticator());
                continue;
            }
            AuthenticationFlowModel inside = realm.getAuthenticationFlowById(execution.getFlowId());
            if (isForm(inside)) {
                steps.add(FORM);
            }
            steps.addAll(of(inside));
        }
        return steps;
    }

    private List<AuthenticationExecutionModel> run(AuthenticationFlowModel flow) {
        List<AuthenticationExecutionModel> enabled = realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(AuthenticationExecutionModel::isEnabled)
                .toList();
        if (isForm(flow)) {
            return enabled;
        }
        if (enabled.stream().allMatch(AuthenticationExecutionModel::isAlternative)) {
            return enabled.stream().limit(1).toList();
        }
        return enabled.stream().filter(AuthenticationExecutionModel::isRequired).toList();
    }

    private static boolean isForm(AuthenticationFlowModel flow) {
        return FORM_FLOW.equals(flow.getProviderId());
    }
}
