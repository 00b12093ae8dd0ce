// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * The steps that every sign-up passes, in order, as DefaultAuthenticationFlow and FormAuthenticationFlow (26.7.4)
 * execute them: alternatives next to a required step are ignored, of several alternatives the first is enough, and
 * conditional sub-flows may be skipped.
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
