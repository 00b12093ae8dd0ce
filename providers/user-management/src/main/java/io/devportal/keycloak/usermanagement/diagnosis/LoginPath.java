// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/** What every sign-in to the realm has to pass: the steps of the browser flow and the required actions. */
record LoginPath(KeycloakSession session, RealmModel realm) {
    private static final Set<String> PASSWORD_STEPS =
            Set.of(UsernamePasswordFormFactory.PROVIDER_ID, PasswordFormFactory.PROVIDER_ID);

    Path of(UserModel user, Optional<Account> account) {
        AuthenticationFlowModel flow = realm.getBrowserFlow();
        List<String> steps =
                flow == null ? List.of() : steps(flow.getId(), new HashSet<>()).toList();
        List<String> gone = Stream.concat(
                        steps.stream().filter(step -> factory(Authenticator.class, step) == null), goneActions(user))
                .distinct()
                .sorted()
                .toList();
        return new Path(
                gone,
                steps.stream().anyMatch(this::mayTakePassword) || flow == null ? null : flow.getAlias(),
                account.map(Account::applicant)
                        .map(Applicant::clientId)
                        .filter(this::isClosed)
                        .orElse(null));
    }

    /** Of what the person is asked for; of other actions Keycloak (26.7.4) only warns. */
    private Stream<String> goneActions(UserModel user) {
        return user.getRequiredActionsStream()
                .map(realm::getRequiredActionProviderByAlias)
                .filter(action -> action != null && action.isEnabled())
                .map(RequiredActionProviderModel::getProviderId)
                .filter(id -> factory(RequiredActionProvider.class, id) == null);
    }

    /** @param seen flows that are looked at already: a flow can contain itself */
    private Stream<String> steps(String flowId, Set<String> seen) {
        return !seen.add(flowId)
                ? Stream.empty()
                : realm.getAuthenticationExecutionsStream(flowId)
                        .filter(step -> !step.isDisabled())
                        .flatMap(step -> step.isAuthenticatorFlow() ? steps(step.getFlowId(), seen) : id(step));
    }

    private static Stream<String> id(AuthenticationExecutionModel step) {
        return Stream.ofNullable(step.getAuthenticator());
    }

    /** Nobody knows what a step of somebody else does. */
    private boolean mayTakePassword(String step) {
        ProviderFactory<?> factory = factory(Authenticator.class, step);
        return PASSWORD_STEPS.contains(step)
                || factory != null && !factory.getClass().getName().startsWith("org.keycloak.");
    }

    private ProviderFactory<?> factory(Class<? extends Provider> kind, String id) {
        return session.getKeycloakSessionFactory().getProviderFactory(kind, id);
    }

    private boolean isClosed(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null || !client.isEnabled();
    }
}
