// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;

/** Removes the pack from the flows of a realm: restores the bindings, and removes our flows and steps. */
record FlowsRemoval(KeycloakSession session, RealmModel realm) {

    void apply(Journal journal) {
        registration(journal);
        bindings(journal);
        flows(journal);
    }

    /** Without approval nobody signs up until an admin wants it: also where the guard alone held new accounts back. */
    private void registration(Journal journal) {
        if (realm.isRegistrationAllowed() && (hasOurs(realm.getRegistrationFlow()) || Gate.isActiveIn(realm))) {
            realm.setRegistrationAllowed(false);
            journal.leave(
                    "sign-up-switched-off",
                    "\"User registration\" is off now: without the pack nobody approves who signs up. Switch it on under"
                            + " Realm settings > Login if everybody may come in.");
        }
    }

    /** The flows of before the set-up, or Keycloak's own. */
    private void bindings(Journal journal) {
        BeforeSetUp before = new BeforeSetUp(realm);
        if (hasOurs(realm.getRegistrationFlow())) {
            bind(
                    "registration flow",
                    other(before.registration(), DefaultAuthenticationFlows.REGISTRATION_FLOW),
                    realm::setRegistrationFlow,
                    journal);
        }
        if (hasOurs(realm.getFirstBrokerLoginFlow())) {
            bind(
                    "first login flow",
                    other(before.firstLogin(), DefaultAuthenticationFlows.FIRST_BROKER_LOGIN_FLOW),
                    realm::setFirstBrokerLoginFlow,
                    journal);
        }
        providersWithOurFlow().forEach(provider -> {
            Optional<AuthenticationFlowModel> own =
                    before.firstLogin(provider.getFirstBrokerLoginFlowId()).filter(flow -> !hasOurs(flow));
            provider.setFirstBrokerLoginFlowId(
                    own.map(AuthenticationFlowModel::getId).orElse(null));
            session.identityProviders().update(provider);
            journal.changed(
                    "identity provider",
                    provider.getAlias(),
                    own.map(flow -> "first login flow " + flow.getAlias() + " again")
                            .orElse("has the first login flow of the realm"));
        });
    }

    private Optional<AuthenticationFlowModel> other(Optional<AuthenticationFlowModel> before, String keycloaks) {
        return before.filter(flow -> !hasOurs(flow)).or(() -> Optional.ofNullable(realm.getFlowByAlias(keycloaks)));
    }

    private static void bind(
            String what,
            Optional<AuthenticationFlowModel> flow,
            Consumer<AuthenticationFlowModel> binding,
            Journal journal) {
        flow.ifPresentOrElse(
                other -> {
                    binding.accept(other);
                    journal.changed(what, other.getAlias(), "bound again");
                },
                () -> journal.leave(
                        what.replace(' ', '-') + "-kept",
                        "No other " + what + " is there to be bound, so the one of the pack stays, without its steps."
                                + " Look at it under Authentication > Flows."));
    }

    private List<IdentityProviderModel> providersWithOurFlow() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .filter(provider -> provider.getFirstBrokerLoginFlowId() != null
                        && hasOurs(realm.getAuthenticationFlowById(provider.getFirstBrokerLoginFlowId())))
                .toList();
    }

    /** Ours go; from flows of others our steps. */
    private void flows(Journal journal) {
        ShippedRealm shipped = ShippedRealm.addressedTo(realm);
        realm.getAuthenticationFlowsStream()
                .filter(flow -> flow.isTopLevel() && hasOurs(flow))
                .toList()
                .forEach(flow -> {
                    FlowTree tree = new FlowTree(flow, session, realm);
                    if (!isBound(flow) && shipped.names(flow)) {
                        tree.discard();
                        journal.removed("flow", flow.getAlias());
                    } else {
                        tree.allSteps()
                                .filter(step -> RemovalService.isOurs(step.getAuthenticator()))
                                .toList()
                                .forEach(realm::removeAuthenticatorExecution);
                        journal.changed("flow", flow.getAlias(), "without the steps of the pack");
                    }
                });
    }

    private boolean isBound(AuthenticationFlowModel flow) {
        return Stream.of(realm.getRegistrationFlow(), realm.getFirstBrokerLoginFlow())
                .anyMatch(bound -> bound != null && bound.getId().equals(flow.getId()));
    }

    private boolean hasOurs(AuthenticationFlowModel flow) {
        return flow != null
                && new FlowTree(flow, session, realm)
                        .allSteps()
                        .anyMatch(step -> RemovalService.isOurs(step.getAuthenticator()));
    }
}
