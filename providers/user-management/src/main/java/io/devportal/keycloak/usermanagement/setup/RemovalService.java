// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;
import org.keycloak.storage.StoreSyncEvent;

/**
 * Takes out of a realm whatever a server without the jars of the pack would stumble over. In the transaction of
 * the session: everything or nothing. Clients, roles, organizations and the tables of the pack stay. Nobody who waits is let in.
 */
record RemovalService(KeycloakSession session, RealmModel realm) {
    private static final String OURS = "portal-";
    private static final String OUR_SETTINGS = "portal.";
    private static final String OUR_THEME = "developer-portal";
    /** Of the jar of the password rules, which may be there without this one; it has a removal of its own for realms without us. */
    private static final String PASSWORD_RULES = "portalPasswordRules";

    /** Empty, and nothing done, when somebody else has changed the realm at the same moment. */
    Optional<Journal> remove() {
        if (!new RealmRecords(session, realm).lock()) {
            return Optional.empty();
        }
        Journal journal = new Journal();
        mappersOfIdentityProviders(journal);
        bindings(journal);
        flows(journal);
        requiredAction(journal);
        protocolMappers(journal);
        look("login theme", realm.getLoginTheme(), realm::setLoginTheme, journal);
        look("email theme", realm.getEmailTheme(), realm::setEmailTheme, journal);
        passwordPolicy(journal);
        settings(journal);
        return Optional.of(journal);
    }

    private void mappersOfIdentityProviders(Journal journal) {
        session.identityProviders()
                .getMappersStream()
                .filter(mapper -> isOurs(mapper.getIdentityProviderMapper()))
                .toList()
                .forEach(mapper -> {
                    session.identityProviders().removeMapper(mapper);
                    journal.removed(
                            "identity provider mapper", mapper.getIdentityProviderAlias() + ": " + mapper.getName());
                });
    }

    /** The flows of before the set-up, or Keycloak's own. Without approval nobody signs up until an admin wants it. */
    private void bindings(Journal journal) {
        FlowsBefore before = new FlowsBefore(realm);
        if (hasOurs(realm.getRegistrationFlow())) {
            bind(
                    "registration flow",
                    other(before.registration(), DefaultAuthenticationFlows.REGISTRATION_FLOW),
                    realm::setRegistrationFlow,
                    journal);
            if (realm.isRegistrationAllowed()) {
                realm.setRegistrationAllowed(false);
                journal.leave(
                        "\"User registration\" is off now: without the pack nobody approves who signs up. Switch it on under"
                                + " Realm settings > Login if everybody may come in.");
            }
        }
        if (hasOurs(realm.getFirstBrokerLoginFlow())) {
            bind(
                    "first login flow",
                    other(before.firstLogin(), DefaultAuthenticationFlows.FIRST_BROKER_LOGIN_FLOW),
                    realm::setFirstBrokerLoginFlow,
                    journal);
        }
        providersWithOurFlow().forEach(provider -> {
            provider.setFirstBrokerLoginFlowId(null);
            session.identityProviders().update(provider);
            journal.changed("identity provider", provider.getAlias(), "has the first login flow of the realm");
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
                                .filter(step -> isOurs(step.getAuthenticator()))
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
                && new FlowTree(flow, session, realm).allSteps().anyMatch(step -> isOurs(step.getAuthenticator()));
    }

    private void requiredAction(Journal journal) {
        int released = new Traces(session, realm).releaseEverybody();
        if (released > 0) {
            journal.changed(
                    "people",
                    realm.getName(),
                    released + " have lost the required action of the account set-up. Who is disabled stays so, and"
                            + " who has not chosen a password yet comes in by \"Forgot password?\"");
        }
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(Gate.ACTION);
        if (action != null) {
            realm.removeRequiredActionProvider(action);
            journal.removed("required action", Gate.ACTION);
        }
    }

    private void protocolMappers(Journal journal) {
        Traces traces = new Traces(session, realm);
        traces.clientsWithMappers().stream()
                .map(realm::getClientById)
                .forEach(client -> protocolMappers(client, "client " + client.getClientId(), journal));
        traces.scopesWithMappers().stream()
                .map(realm::getClientScopeById)
                .forEach(scope -> protocolMappers(scope, "client scope " + scope.getName(), journal));
    }

    private static void protocolMappers(ProtocolMapperContainerModel from, String name, Journal journal) {
        from.getProtocolMappersStream()
                .filter(mapper -> isOurs(mapper.getProtocolMapper()))
                .toList()
                .forEach(mapper -> {
                    from.removeProtocolMapper(mapper);
                    journal.removed("mapper", name + ": " + mapper.getName());
                });
    }

    private static void look(String what, String current, Consumer<String> change, Journal journal) {
        if (OUR_THEME.equals(current)) {
            change.accept(null);
            journal.changed(what, OUR_THEME, "is Keycloak's own now");
        }
    }

    private void passwordPolicy(Journal journal) {
        if (!realm.getPasswordPolicy().getPolicies().contains(PASSWORD_RULES)) {
            return;
        }
        PasswordPolicy.Builder policies = realm.getPasswordPolicy().toBuilder();
        String value = policies.get(PASSWORD_RULES);
        realm.setPasswordPolicy(policies.remove(PASSWORD_RULES).build(session));
        // what Keycloak tells its listeners when an administrator saves a realm
        StoreSyncEvent.fire(session, realm, false);
        journal.removed(
                "password policy", PASSWORD_RULES, "was " + Objects.requireNonNullElse(value, "without a value"));
    }

    private void settings(Journal journal) {
        List<String> ours = realm.getAttributes().keySet().stream()
                .filter(name -> name.startsWith(OUR_SETTINGS))
                .sorted()
                .toList();
        ours.forEach(name -> {
            journal.removed("setting", name, "was " + realm.getAttribute(name));
            realm.removeAttribute(name);
        });
    }

    private static boolean isOurs(String provider) {
        return provider != null && provider.startsWith(OURS);
    }
}
