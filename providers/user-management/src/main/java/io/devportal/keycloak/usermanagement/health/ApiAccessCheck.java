// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Whether the API can be used: an admin may have disabled, renamed or removed a client, scope, mapper or role of
 * ours. K-09.
 */
record ApiAccessCheck(RealmModel realm) implements Check {
    static final String NAME = "api-access";

    private static final String CONSOLE = GlobalRole.CLIENT_ID;
    private static final String COMMAND_LINE = "portal-cli";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(
                ResourceType.REALM,
                ResourceType.CLIENT,
                ResourceType.CLIENT_ROLE,
                ResourceType.CLIENT_SCOPE,
                ResourceType.CLIENT_SCOPE_CLIENT_MAPPING,
                ResourceType.PROTOCOL_MAPPER);
    }

    @Override
    public Finding finding() {
        return console()
                .or(this::roles)
                .or(this::audience)
                .or(this::scopeName)
                .map(message -> Finding.problem(name(), message))
                .or(() -> commandLine().map(message -> Finding.warning(name(), message)))
                .orElse(Finding.ok(name()));
    }

    /** @param realms names of some, where a client that this needs is not there or disabled */
    static Finding closedIn(List<String> realms) {
        return Finding.problem(
                NAME,
                Sentence.of(
                        "realms",
                        "In these realms nobody can use the API, because the client \"" + CONSOLE + "\" or \""
                                + ApiAudience.NAME + "\" is missing or disabled: " + Names.of(realms)
                                + ". Enable it under Clients."));
    }

    private Optional<Sentence> console() {
        ClientModel client = realm.getClientByClientId(CONSOLE);
        if (client == null) {
            return Optional.of(Sentence.of(
                    "no-client",
                    "The client \"" + CONSOLE + "\" is missing or has another name, and with it the roles of portal"
                            + " admins and publishers: the API refuses everybody, and nobody is told of a request. Give it its name"
                            + " back, or create it again, with its roles, and grant them.",
                    CONSOLE));
        }
        return client.isEnabled()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "disabled",
                        "The client \"" + CONSOLE
                                + "\" is disabled, so no portal admin can sign in with it to get a token"
                                + " for the API. Enable it under Clients.",
                        CONSOLE));
    }

    private Optional<Sentence> roles() {
        GlobalRoles roles = new GlobalRoles(realm);
        List<String> missing = Arrays.stream(GlobalRole.values())
                .filter(role -> roles.model(role).isEmpty())
                .map(GlobalRole::roleName)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "no-role",
                        "The client \"" + CONSOLE + "\" lacks a role, or it has another name: " + Names.of(missing)
                                + ". Whoever had it is refused by the API. Give it its name back, or create it again and grant it.",
                        CONSOLE,
                        Names.counted(missing)));
    }

    private Optional<Sentence> audience() {
        return new ApiAudience(realm)
                .problem()
                .map(problem -> Sentence.of("audience", "The API answers everybody with 401: " + problem, problem));
    }

    private Optional<Sentence> scopeName() {
        return Optional.of(realm.getClientByClientId(CONSOLE))
                .filter(new ApiAudience(realm)::hasOtherName)
                .map(client -> Sentence.of(
                        "no-scope",
                        "The client \"" + CONSOLE + "\" has no client scope \"" + ApiAudience.NAME
                                + "\", or it has another name by now: whoever asks for it, as consoles and scripts do, gets"
                                + " no token but the error invalid_scope. Give it its name back.",
                        CONSOLE,
                        ApiAudience.NAME));
    }

    private Optional<Sentence> commandLine() {
        return Optional.ofNullable(realm.getClientByClientId(COMMAND_LINE))
                .filter(ClientModel::isEnabled)
                .filter(client ->
                        !new ApiAudience(realm).canBeAskedFor(client) || new ApiAudience(realm).hasOtherName(client))
                .map(client -> Sentence.of(
                        "command-line",
                        "The client \"" + COMMAND_LINE + "\" is enabled but cannot ask for the scope \""
                                + ApiAudience.NAME
                                + "\", so the API refuses its tokens. Give it the scope as an optional one, or disable it.",
                        COMMAND_LINE,
                        ApiAudience.NAME));
    }
}
