// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationTypeAuthenticatorFactory;
import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginAuthenticatorFactory;
import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Copies the first login flows of the realm and of single identity providers, and adds the approval step to the
 * copies.
 */
record FirstLoginFlowsStep(KeycloakSession session, RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final String WHAT = "first login flow";
    private static final String CREATION = IdpCreateUserIfUniqueAuthenticatorFactory.PROVIDER_ID;

    @Override
    public void apply(Journal journal) {
        AuthenticationFlowModel bound = realm.getFirstBrokerLoginFlow();
        if (bound != null) {
            copyOf(bound, journal).ifPresent(copy -> {
                realm.setFirstBrokerLoginFlow(copy);
                new BeforeSetUp(realm).rememberFirstLogin(bound);
            });
        }
        Map<String, Optional<AuthenticationFlowModel>> copies = new HashMap<>();
        withFlowOfTheirOwn().forEach(provider -> copies.computeIfAbsent(
                        provider.getFirstBrokerLoginFlowId(),
                        id -> Optional.ofNullable(realm.getAuthenticationFlowById(id))
                                .flatMap(flow -> rememberedCopyOf(flow, journal)))
                .ifPresent(copy -> {
                    provider.setFirstBrokerLoginFlowId(copy.getId());
                    session.identityProviders().update(provider);
                    journal.changed("identity provider", provider.getAlias(), "first login flow " + copy.getAlias());
                }));
    }

    private Optional<AuthenticationFlowModel> rememberedCopyOf(AuthenticationFlowModel flow, Journal journal) {
        Optional<AuthenticationFlowModel> copy = copyOf(flow, journal);
        copy.ifPresent(ours -> new BeforeSetUp(realm).rememberFirstLogin(flow, ours));
        return copy;
    }

    private List<IdentityProviderModel> withFlowOfTheirOwn() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .filter(provider -> provider.getFirstBrokerLoginFlowId() != null)
                .toList();
    }

    /** Empty where none is needed, or none would do. */
    private Optional<AuthenticationFlowModel> copyOf(AuthenticationFlowModel flow, Journal journal) {
        if (new FirstLoginFlow(realm).isComplete(flow)) {
            journal.kept(WHAT, flow.getAlias());
            return Optional.empty();
        }
        FlowTree copy = FlowTree.copyOf(flow, shipped.firstLoginFlow(), session, realm);
        copy.topLevel(step -> CREATION.equals(step.getAuthenticator())).ifPresent(creation -> arrange(copy, creation));
        if (new FirstLoginFlow(realm).isComplete(copy.flow())) {
            journal.created(
                    WHAT,
                    copy.flow().getAlias(),
                    "a copy of \"" + flow.getAlias()
                            + "\", in its place: people whom an identity provider brings for the first time wait for approval");
            return Optional.of(copy.flow());
        }
        copy.discard();
        journal.leave(
                "first-login-flow-stays",
                "The first login flow \"" + flow.getAlias()
                        + "\" stays, because it makes accounts in a place that the set-up"
                        + " does not know: nobody approves whom it lets in. Add the steps \""
                        + AuthorizationTypeAuthenticatorFactory.ID + "\", before the user creation, and \""
                        + FirstLoginAuthenticatorFactory.ID + "\", behind it, by hand.",
                flow.getAlias(),
                AuthorizationTypeAuthenticatorFactory.ID,
                FirstLoginAuthenticatorFactory.ID);
        return Optional.empty();
    }

    private static void arrange(FlowTree copy, AuthenticationExecutionModel creation) {
        String id = copy.flow().getId();
        List<AuthenticationExecutionModel> order = new ArrayList<>(copy.steps(id));
        AuthenticationExecutionModel type = FlowTree.required(order, AuthorizationTypeAuthenticatorFactory.ID);
        AuthenticationExecutionModel approval = FlowTree.required(order, FirstLoginAuthenticatorFactory.ID);
        order.removeAll(List.of(type, approval));
        order.add(0, type);
        int behind = 1;
        while (!creation.getId().equals(order.get(behind - 1).getId())) {
            behind++;
        }
        order.add(behind, approval);
        copy.arrange(id, order);
    }
}
