// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Enabled steps of a flow whose provider the server lacks, because a jar was removed or Keycloak dropped it. Keycloak
 * (26.7.4) answers 500 to everybody who reaches one.
 */
final class MissingSteps {
    private final KeycloakSessionFactory factory;
    private final RealmModel realm;

    MissingSteps(KeycloakSessionFactory factory, RealmModel realm) {
        this.factory = factory;
        this.realm = realm;
    }

    /** For each a text such as {@code "some-step" (in "name of the flow")}, sub-flows included; {@code flow} may be null. */
    List<String> of(AuthenticationFlowModel flow) {
        return flow == null ? List.of() : steps(flow).toList();
    }

    private Stream<String> steps(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(AuthenticationExecutionModel::isEnabled)
                .flatMap(step -> {
                    Stream<String> own = isGone(flow, step)
                            ? Stream.of('"' + step.getAuthenticator() + "\" (in \"" + flow.getAlias() + "\")")
                            : Stream.empty();
                    return step.isAuthenticatorFlow() ? Stream.concat(own, inside(step)) : own;
                });
    }

    private Stream<String> inside(AuthenticationExecutionModel step) {
        AuthenticationFlowModel flow = realm.getAuthenticationFlowById(step.getFlowId());
        return flow == null ? Stream.empty() : steps(flow);
    }

    private boolean isGone(AuthenticationFlowModel flow, AuthenticationExecutionModel step) {
        String provider = step.getAuthenticator();
        // a sub-flow has a provider only when it is a form
        boolean isPlainFlow = step.isAuthenticatorFlow() && provider == null;
        return !isPlainFlow && (provider == null || factory.getProviderFactory(kind(flow, step), provider) == null);
    }

    private static Class<? extends Provider> kind(AuthenticationFlowModel flow, AuthenticationExecutionModel step) {
        if (step.isAuthenticatorFlow()) {
            return FormAuthenticator.class;
        }
        return switch (String.valueOf(flow.getProviderId())) {
            case "form-flow" -> FormAction.class;
            case "client-flow" -> ClientAuthenticator.class;
            default -> Authenticator.class;
        };
    }
}
