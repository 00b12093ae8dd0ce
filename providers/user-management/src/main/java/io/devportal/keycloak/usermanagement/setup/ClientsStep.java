// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.link.SignInClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientScopeProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.util.ResolveRelative;

/**
 * Adds the client scope of the API, the clients and their roles. Existing clients are kept and only get missing
 * addresses, roles and scopes; the health check reports anything else that is wrong.
 */
record ClientsStep(KeycloakSession session, RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    /** Clients that work with less than the file gives them; of others nothing is added to what an admin left. */
    private static final Set<String> COMPLETED = Set.of(GlobalRole.CLIENT_ID, SignInClient.ID);

    /** There is none; but what was written to is not read from Keycloak's cache any more (ClientScopeAdapter, ClientAdapter, 26.7.5). */
    private static final String NO_ATTRIBUTE = "portal.none";

    @Override
    public void apply(Journal journal) {
        shipped.clientScopes().forEach(scope -> scope(scope, journal));
        shipped.clients().forEach(client -> client(client, journal));
    }

    private void scope(ClientScopeRepresentation wanted, Journal journal) {
        Optional<ClientScopeModel> present = scopeNamed(wanted.getName());
        if (present.isEmpty()) {
            RepresentationToModel.createClientScope(realm, wanted);
            journal.created("client scope", wanted.getName());
            return;
        }
        if (isForeign(present.get().getProtocol(), wanted.getName(), journal)) {
            return;
        }
        present.get().removeAttribute(NO_ATTRIBUTE);
        List<String> added = mappers(present.get(), wanted);
        if (added.isEmpty()) {
            journal.kept("client scope", wanted.getName());
        } else {
            journal.changed("client scope", wanted.getName(), "added " + String.join(", ", added));
        }
    }

    /** Somebody else's, with the name of ours. */
    private static boolean isForeign(String protocol, String name, Journal journal) {
        if (protocol == null || protocol.equals(OIDCLoginProtocol.LOGIN_PROTOCOL)) {
            return false;
        }
        journal.leave(
                "name-taken",
                "\"" + name + "\" is there already, for another protocol than OpenID Connect, and stays as it is: the"
                        + " console and the API do not work with it. Give it another name, then run the set-up again.",
                name);
        return true;
    }

    /** One with the name of ours stays, whatever it does. */
    private static List<String> mappers(ClientScopeModel scope, ClientScopeRepresentation wanted) {
        return wanted.getProtocolMappers().stream()
                // not by its name: that would be asked in the cache all the same
                .filter(mapper -> scope.getProtocolMappersStream()
                        .noneMatch(present -> present.getProtocol().equals(mapper.getProtocol())
                                && present.getName().equals(mapper.getName())))
                .map(RepresentationToModel::toModel)
                .map(scope::addProtocolMapper)
                .map(mapper -> "mapper " + mapper.getName())
                .toList();
    }

    private void client(ClientRepresentation wanted, Journal journal) {
        String id = wanted.getClientId();
        ClientModel client = realm.getClientByClientId(id);
        if (client == null) {
            // those that the realm does not have are no reason to fail
            wanted.setDefaultClientScopes(known(wanted.getDefaultClientScopes()));
            wanted.setOptionalClientScopes(known(wanted.getOptionalClientScopes()));
            roles(ClientManager.createClient(session, realm, wanted));
            journal.created("client", id);
            return;
        }
        if (isForeign(client.getProtocol(), id, journal)) {
            return;
        }
        client.removeAttribute(NO_ATTRIBUTE);
        Set<String> added = new LinkedHashSet<>(roles(client));
        if (COMPLETED.contains(id)) {
            added.addAll(addresses(client, wanted));
        }
        if (id.equals(GlobalRole.CLIENT_ID)) {
            added.addAll(apiScope(client));
        }
        if (added.isEmpty()) {
            journal.kept("client", id);
        } else {
            journal.changed("client", id, "added " + String.join(", ", added));
        }
    }

    private List<String> known(List<String> scopes) {
        return scopes == null
                ? null
                : scopes.stream().filter(name -> scopeNamed(name).isPresent()).toList();
    }

    /** Of the database: the list in Keycloak's cache (RealmCacheSession, 26.7.5) may be older than our turn. */
    private Optional<ClientScopeModel> scopeNamed(String name) {
        return session.getProvider(ClientScopeProvider.class)
                .getClientScopesStream(realm)
                .filter(scope -> scope.getName().equals(name))
                .findFirst();
    }

    private List<String> roles(ClientModel client) {
        return shipped.roles(client.getClientId()).stream()
                .filter(wanted -> client.getRole(wanted.getName()) == null)
                .map(wanted -> {
                    RoleModel role = client.addRole(wanted.getName());
                    role.setDescription(wanted.getDescription());
                    return "role " + wanted.getName();
                })
                .toList();
    }

    /** Terraform, for example, writes them with the address of the server. */
    private Set<String> addresses(ClientModel client, ClientRepresentation wanted) {
        Set<String> present = client.getRedirectUris();
        return wanted.getRedirectUris().stream()
                .filter(uri -> !present.contains(uri))
                .filter(uri -> !present.contains(ResolveRelative.resolveRelativeUri(session, wanted.getRootUrl(), uri)))
                .peek(client::addRedirectUri)
                .map(uri -> "redirect URI " + uri)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> apiScope(ClientModel client) {
        ClientScopeModel scope = scopeNamed(ApiAudience.NAME).orElseThrow();
        if (!OIDCLoginProtocol.LOGIN_PROTOCOL.equals(scope.getProtocol())
                || client.getClientScopes(false).containsKey(ApiAudience.NAME)
                || client.getClientScopes(true).containsKey(ApiAudience.NAME)) {
            return List.of();
        }
        client.addClientScope(scope, false);
        return List.of("optional client scope " + ApiAudience.NAME);
    }
}
