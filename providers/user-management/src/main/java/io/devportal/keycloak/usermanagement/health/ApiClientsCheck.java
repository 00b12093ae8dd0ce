// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ApiAudience;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether a code for a token of the API can go astray. K-01. */
record ApiClientsCheck(KeycloakSession session, RealmModel realm) implements Check {

    static final Set<ResourceType> CLIENTS_AND_SCOPES = Set.of(
            ResourceType.CLIENT,
            ResourceType.CLIENT_SCOPE,
            ResourceType.CLIENT_SCOPE_CLIENT_MAPPING,
            ResourceType.PROTOCOL_MAPPER);

    @Override
    public String name() {
        return "api-clients";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return CLIENTS_AND_SCOPES;
    }

    @Override
    public Finding finding() {
        if (ApiTokenClients.isForEveryClient(realm)) {
            return Finding.problem(
                    name(),
                    "Each new client can obtain tokens of the API, because the scope that brings the audience \""
                            + ApiAudience.NAME
                            + "\" is assigned to all. Set its type under \"Client scopes\" to None, and take it from the"
                            + " clients that have got it.");
        }
        RealmClients.Matches clients = new RealmClients(session, realm).withApiAtLarge();
        long count = clients.count();
        return count == 0
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        "A portal admin's code for the API can go astray, through clients that can obtain a token of the"
                                + " API and do not say exactly where it may go: "
                                + Names.of(clients.first(Names.SHOWN), count)
                                + ". Under \"Valid redirect URIs\" name exact addresses, without \"*\" and not below"
                                + " /portal/home, and switch \"Implicit flow\" off; or take the client scope \""
                                + ApiAudience.NAME + "\" from them.");
    }
}
