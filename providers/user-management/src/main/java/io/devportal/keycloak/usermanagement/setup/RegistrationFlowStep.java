// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.registration.ApprovalFormActionFactory;
import io.devportal.keycloak.usermanagement.registration.RegistrationFlow;
import io.devportal.keycloak.usermanagement.registration.ResultPageAuthenticatorFactory;
import io.devportal.keycloak.usermanagement.registration.SignUpPasswordFormActionFactory;
import io.devportal.keycloak.usermanagement.registration.UserCreationFormActionFactory;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Copies the bound registration flow and adds the approval step to the copy; the steps of others keep their
 * positions. Runs after the settings and the required action, on which the check of the flow depends.
 */
record RegistrationFlowStep(KeycloakSession session, RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final String WHAT = "registration flow";
    private static final String CREATION = UserCreationFormActionFactory.ID;
    private static final String PASSWORD = SignUpPasswordFormActionFactory.ID;
    private static final String APPROVAL = ApprovalFormActionFactory.ID;
    private static final Set<String> OURS = Set.of(CREATION, PASSWORD, APPROVAL);
    /** Keycloak's, which do what ours do. */
    private static final Set<String> REPLACED =
            Set.of(RegistrationUserCreation.PROVIDER_ID, RegistrationPassword.PROVIDER_ID);

    @Override
    public void apply(Journal journal) {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        if (bound == null) {
            journal.leave(
                    "no-registration-flow",
                    "The realm has no registration flow, so nobody can sign up. Bind the flow \"registration\" under"
                            + " Authentication > Flows, and run the set-up again.");
            return;
        }
        if (new RegistrationFlow(realm).problem().isEmpty()) {
            journal.kept(WHAT, bound.getAlias());
        } else {
            replace(bound, journal);
        }
        if (!realm.isRegistrationAllowed()) {
            journal.leave(
                    "sign-up-off",
                    "Nobody can sign up, because \"User registration\" is off. Switch it on under Realm settings > Login when"
                            + " the portal opens.");
        }
    }

    private void replace(AuthenticationFlowModel bound, Journal journal) {
        FlowTree copy = FlowTree.copyOf(bound, shipped.registrationFlow(), session, realm);
        Optional<AuthenticationExecutionModel> form =
                copy.find(step -> RegistrationPage.PROVIDER_ID.equals(step.getAuthenticator()));
        form.ifPresent(found -> arrange(copy, found));
        realm.setRegistrationFlow(copy.flow());
        Optional<Sentence> problem = new RegistrationFlow(realm).problem();
        if (problem.isEmpty()) {
            new BeforeSetUp(realm).rememberRegistration(bound);
            journal.created(WHAT, copy.flow().getAlias(), "a copy of \"" + bound.getAlias() + "\", bound in its place");
            return;
        }
        realm.setRegistrationFlow(bound);
        copy.discard();
        journal.leave(
                "registration-flow-stays",
                "The registration flow \"" + bound.getAlias()
                        + "\" stays, because its copy would not do. Until then who"
                        + " signs up is held back all the same, and waits for an admin. What is wrong with the copy:",
                bound.getAlias());
        journal.leave(
                "registration-flow." + problem.get().code(),
                problem.get().english(),
                problem.get().params().toArray());
    }

    private void arrange(FlowTree copy, AuthenticationExecutionModel form) {
        List<AuthenticationExecutionModel> order = new ArrayList<>();
        List<AuthenticationExecutionModel> present = copy.steps(form.getFlowId());
        AuthenticationExecutionModel creation = FlowTree.required(present, CREATION);
        AuthenticationExecutionModel password = FlowTree.required(present, PASSWORD);
        AuthenticationExecutionModel approval = FlowTree.required(present, APPROVAL);
        order.add(creation);
        for (AuthenticationExecutionModel step : present) {
            String authenticator = String.valueOf(step.getAuthenticator());
            if (authenticator.equals(RegistrationPassword.PROVIDER_ID)) {
                order.add(password);
            }
            if (REPLACED.contains(authenticator)) {
                step.setRequirement(Requirement.DISABLED);
            }
            if (!OURS.contains(authenticator)) {
                order.add(step);
            }
        }
        if (!order.contains(password)) {
            order.add(1, password);
        }
        order.add(approval);
        copy.arrange(form.getFlowId(), order);

        List<AuthenticationExecutionModel> top =
                new ArrayList<>(copy.steps(copy.flow().getId()));
        AuthenticationExecutionModel result = FlowTree.required(top, ResultPageAuthenticatorFactory.ID);
        top.remove(result);
        top.add(result);
        // beside a required step an alternative would be left out; the form may stand in a sub-flow
        String way = copy.topLevel(step -> form.getId().equals(step.getId()))
                .orElseThrow()
                .getId();
        top.stream()
                .filter(step -> way.equals(step.getId()) && !step.isConditional())
                .forEach(step -> step.setRequirement(Requirement.REQUIRED));
        copy.arrange(copy.flow().getId(), top);
    }
}
