// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.flow.EnabledSteps;
import io.devportal.keycloak.usermanagement.registration.RegistrationFlow;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether a sign-up leads to approval as configured., K-09. */
record RegistrationFlowCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "registration-flow";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(
                ResourceType.REALM,
                ResourceType.AUTH_FLOW,
                ResourceType.AUTH_EXECUTION_FLOW,
                ResourceType.AUTH_EXECUTION,
                ResourceType.AUTHENTICATOR_CONFIG,
                // without it nobody guards the flow
                ResourceType.REQUIRED_ACTION);
    }

    @Override
    public Finding finding() {
        Optional<Sentence> problem = goneStep().or(this::bareStep).or(new RegistrationFlow(realm)::problem);
        if (problem.isPresent()) {
            return Finding.problem(name(), problem.get());
        }
        return realm.isRegistrationAllowed()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "closed",
                                "Nobody can sign up, because \"User registration\" is off. Switch it on under Realm settings > Login,"
                                        + " unless the sign-up shall be closed."));
    }

    private Optional<Sentence> goneStep() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        List<String> gone = new MissingSteps(session.getKeycloakSessionFactory(), realm).of(flow);
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "gone",
                        "The registration flow \"" + flow.getAlias()
                                + "\" has steps that this server does not know, so the sign-up page ends with an error (500): "
                                + String.join(", ", gone)
                                + ". Disable or delete them in a copy of the flow and bind that, bind the flow \"developer portal"
                                + " registration\", or bring back the jar that knows them.",
                        flow.getAlias(),
                        String.join(", ", gone)));
    }

    /** One that was added without what it needs. */
    private Optional<Sentence> bareStep() {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        if (flow == null) {
            return Optional.empty();
        }
        return new EnabledSteps(realm)
                .executions(flow.getId()).stream()
                        .map(step -> bare(flow, step))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Sentence> bare(AuthenticationFlowModel flow, AuthenticationExecutionModel step) {
        AuthenticatorConfigModel config = step.getAuthenticatorConfig() == null
                ? null
                : realm.getAuthenticatorConfigById(step.getAuthenticatorConfig());
        List<String> missing =
                StepSettings.missing(step.getAuthenticator(), config == null ? null : config.getConfig());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "bare",
                        "The registration flow \"" + flow.getAlias() + "\" has the step \""
                                + step.getAuthenticator()
                                + "\" without the settings that it needs, so nobody can sign up (Keycloak's answer may be 500): "
                                + Names.of(missing)
                                + ". Enter them behind the gear wheel of the step, or disable it.",
                        flow.getAlias(),
                        step.getAuthenticator(),
                        Names.counted(missing)));
    }
}
