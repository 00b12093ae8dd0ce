// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Optional;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Whether the registration flow that a realm is bound to treats sign-ups as configured. */
public final class RegistrationFlow {

    private final RealmModel realm;

    public RegistrationFlow(RealmModel realm) {
        this.realm = realm;
    }

    /** What is wrong with the bound flow, a sentence with the way out; empty when a sign-up becomes what the settings say. */
    public Optional<Sentence> problem() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        if (flow == null) {
            return Optional.of(Sentence.of(
                    "no-flow",
                    "The realm has no registration flow. Bind the flow \"developer portal registration\""
                            + " under Authentication > Flows."));
        }
        PortalSettings settings = PortalSettings.of(realm);
        return new RegistrationFlowProblem(
                        flow.getAlias(),
                        new SignUpSteps(realm).of(flow),
                        Gate.isActiveIn(realm),
                        new RegistrationFlowProblem.Promise(
                                settings.asksPasswordAtSignUp(),
                                settings.approvesAutomatically(),
                                settings.hidesTakenAddresses()))
                .sentence();
    }

    /** Whether a sign-up passes our step by, so that somebody else has to hold it back. */
    boolean lacksApproval() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        return flow == null || !new SignUpSteps(realm).of(flow).contains(ApprovalFormActionFactory.ID);
    }
}
