// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Whether the registration flow that a realm is bound to holds new accounts back. */
public final class RegistrationFlowCheck {

    private final RealmModel realm;

    public RegistrationFlowCheck(RealmModel realm) {
        this.realm = realm;
    }

    /** What is wrong with the bound flow, a sentence with the way out; empty when the gate stands. */
    public Optional<String> problem() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        if (flow == null) {
            return Optional.of("The realm has no registration flow. Bind the flow \"developer portal registration\""
                    + " under Authentication > Flows.");
        }
        List<String> steps = new EnabledSteps(realm).of(flow.getId());
        int creation = Math.max(
                steps.indexOf(RegistrationUserCreation.PROVIDER_ID), steps.indexOf(UserCreationFormActionFactory.ID));
        int approval = steps.indexOf(ApprovalFormActionFactory.ID);
        if (approval < 0) {
            return Optional.of("The registration flow \"" + flow.getAlias() + "\" has no enabled step \""
                    + ApprovalFormActionFactory.ID + "\". New accounts are held back all the same. Bind the flow"
                    + " \"developer portal registration\", or add and enable the step behind the user creation.");
        }
        if (approval < creation) {
            return Optional.of("In the registration flow \"" + flow.getAlias() + "\" the step \""
                    + ApprovalFormActionFactory.ID
                    + "\" stands before the user creation, so every sign-up fails. Move it"
                    + " behind.");
        }
        if (steps.contains(UserCreationFormActionFactory.ID) && steps.contains(RegistrationPassword.PROVIDER_ID)) {
            return Optional.of("In the registration flow \"" + flow.getAlias() + "\" the step \""
                    + RegistrationPassword.PROVIDER_ID + "\" fails for an address that has an account, which tells"
                    + " strangers about it. Disable it and add \"" + SignUpPasswordFormActionFactory.ID + "\".");
        }
        if (steps.indexOf(ResultPageAuthenticatorFactory.ID) < approval) {
            return Optional.of("The registration flow \"" + flow.getAlias() + "\" has no enabled step \""
                    + ResultPageAuthenticatorFactory.ID
                    + "\" behind its form, so signing up goes on as a sign-in. Add and"
                    + " enable it at the end of the flow.");
        }
        return Optional.empty();
    }

    /** Whether a sign-up passes our step by, so that somebody else has to hold it back. */
    boolean lacksApproval() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        return flow == null || !new EnabledSteps(realm).of(flow.getId()).contains(ApprovalFormActionFactory.ID);
    }
}
