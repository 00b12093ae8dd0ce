// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StoreSyncEvent;

/**
 * Removes from a realm everything that would break a server without the jars of the pack. Runs in the
 * transaction of the session: all or nothing. Clients, roles, organizations and our tables remain. Nobody who waits
 * is let in.
 */
record RemovalService(KeycloakSession session, RealmModel realm) {
    private static final String OUR_SETTINGS = "portal.";
    /** Of the jar of the password rules, which may be there without this one; it has a removal of its own for realms without us. */
    private static final String PASSWORD_RULES = "portalPasswordRules";

    /** Waits for whoever is changing the realm, and finds what they did. */
    Journal remove() {
        new RealmRecords(session, realm).lock();
        Journal journal = new Journal();
        mappersOfIdentityProviders(journal);
        new FlowsRemoval(session, realm).apply(journal);
        requiredAction(journal);
        listeners(journal);
        protocolMappers(journal);
        new ThemeRemoval(session, realm).take(journal);
        passwordPolicy(journal);
        settings(journal);
        return journal;
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

    private void requiredAction(Journal journal) {
        int released = new Traces(session, realm).releaseEverybody();
        if (released > 0) {
            journal.changed(
                    "people",
                    realm.getName(),
                    released + " have lost the required action of the account set-up. Who is disabled stays so, and"
                            + " who has not chosen a password yet comes in by \"Forgot password?\"");
        }
        // an imported realm may have it under another alias
        realm.getRequiredActionProvidersStream()
                .filter(action -> isOurs(action.getProviderId()))
                .toList()
                .forEach(action -> {
                    realm.removeRequiredActionProvider(action);
                    journal.removed("required action", action.getAlias());
                });
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

    /** They need no mention in a realm. One that somebody has chosen all the same would be an error in the log at each event. */
    private void listeners(Journal journal) {
        Map<Boolean, TreeSet<String>> isOurs = realm.getEventsListenersStream()
                .collect(Collectors.partitioningBy(RemovalService::isOurs, Collectors.toCollection(TreeSet::new)));
        if (!isOurs.get(true).isEmpty()) {
            realm.setEventsListeners(isOurs.get(false));
            isOurs.get(true).forEach(listener -> journal.removed("event listener", listener));
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

    /** Whether the pack brings this provider. */
    static boolean isOurs(String provider) {
        return provider != null && provider.startsWith("portal-");
    }
}
