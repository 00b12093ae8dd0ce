// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Whether an authorization code for a token of the API could reach a third party. K-01. */
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
        return Stream.concat(CLIENTS_AND_SCOPES.stream(), Stream.of(ResourceType.CLIENT_ROLE))
                .collect(Collectors.toSet());
    }

    @Override
    public Finding finding() {
        if (ApiTokenClients.isForEveryClient(realm)) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "everyone",
                            "Each new client can obtain tokens of the API, because the scope that brings the audience \""
                                    + ApiAudience.NAME
                                    + "\" is assigned to all. Set its type under \"Client scopes\" to None, and take it from the"
                                    + " clients that have got it.",
                            ApiAudience.NAME));
        }
        List<String> roles = rolesOfTheAudience();
        if (!roles.isEmpty()) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "roles",
                            "Each client with \"Full scope allowed\" can obtain tokens of the API for whoever has a role of the client \""
                                    + ApiAudience.NAME
                                    + "\", because the mapper \"audience resolve\" of Keycloak's scope \"roles\" adds each client of"
                                    + " which somebody has a role. Delete the roles of the client: " + Names.of(roles)
                                    + ".",
                            ApiAudience.NAME,
                            Names.counted(roles)));
        }
        Sentence[] findings =
                Stream.of(writers(), atLarge()).flatMap(Optional::stream).toArray(Sentence[]::new);
        return findings.length == 0 ? Finding.ok(name()) : Finding.warning(name(), findings);
    }

    private List<String> rolesOfTheAudience() {
        ClientModel audience = realm.getClientByClientId(ApiAudience.NAME);
        return audience == null
                ? List.of()
                : audience.getRolesStream()
                        .map(RoleModel::getName)
                        .sorted()
                        .limit(Names.SHOWN)
                        .toList();
    }

    private Optional<Sentence> writers() {
        List<String> writers = Stream.concat(
                        new RealmClients(session, realm).writingTheAudience().stream(),
                        ApiTokenClients.scopesThatWriteIt(realm).stream())
                .toList();
        return writers.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "writers",
                        "Tokens have the audience of the API, or may have it, by mappers that write the claim \""
                                + AudienceMappers.CLAIM + "\": "
                                + writers.stream().limit(Names.SHOWN).collect(Collectors.joining(", "))
                                + (writers.size() > Names.SHOWN
                                        ? " and " + (writers.size() - Names.SHOWN) + " more"
                                        : "")
                                + ". Delete them, or give them another claim; whoever shall use the API gets the client scope \""
                                + ApiAudience.NAME + "\".",
                        AudienceMappers.CLAIM,
                        writers.stream().limit(Names.SHOWN).collect(Collectors.joining(", ")),
                        ApiAudience.NAME));
    }

    private Optional<Sentence> atLarge() {
        RealmClients.Matches clients = new RealmClients(session, realm).withApiAtLarge();
        long count = clients.count();
        return count == 0
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "at-large",
                        "A portal admin's code for the API can go astray, through clients that can obtain a token of the"
                                + " API and do not say exactly where it may go: "
                                + Names.of(clients.first(Names.SHOWN), count)
                                + ". Under \"Valid redirect URIs\" name exact addresses, without \"*\" and not below"
                                + " /portal/home, and switch \"Implicit flow\" off; or take the client scope \""
                                + ApiAudience.NAME + "\" from them.",
                        Names.counted(clients.first(Names.SHOWN), count),
                        ApiAudience.NAME));
    }
}
