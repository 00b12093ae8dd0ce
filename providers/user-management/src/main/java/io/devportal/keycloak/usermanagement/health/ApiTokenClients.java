// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/** The clients that can get a token for the API. */
final class ApiTokenClients {

    private ApiTokenClients() {}

    /** Ids of the client scopes that bring the audience. */
    static Set<String> scopes(RealmModel realm) {
        return realm.getClientScopesStream()
                .filter(ApiTokenClients::bringsIt)
                .map(ClientScopeModel::getId)
                .collect(Collectors.toSet());
    }

    /** Client scopes with a mapper that writes the audience as a claim, each as {@code scope "x" (mapper "y")}. */
    static List<String> scopesThatWriteIt(RealmModel realm) {
        return realm.getClientScopesStream()
                .flatMap(scope -> scope.getProtocolMappersStream()
                        .filter(mapper -> AudienceMappers.writesClaim(mapper.getProtocolMapper(), mapper.getConfig()))
                        .map(mapper -> "scope \"" + scope.getName() + "\" (mapper \"" + mapper.getName() + "\")"))
                .sorted()
                .toList();
    }

    /** Whether each new client of the realm gets a scope that brings the audience. */
    static boolean isForEveryClient(RealmModel realm) {
        return Stream.of(true, false)
                .flatMap(realm::getDefaultClientScopesStream)
                .anyMatch(ApiTokenClients::bringsIt);
    }

    /** By a scope, asked for or not, or by a mapper of its own. */
    static boolean isObtainableBy(ClientModel client) {
        return client.getProtocolMappersStream().anyMatch(ApiTokenClients::bringsIt)
                || Stream.of(true, false)
                        .flatMap(asDefault -> client.getClientScopes(asDefault).values().stream())
                        .anyMatch(ApiTokenClients::bringsIt);
    }

    private static boolean bringsIt(ClientScopeModel scope) {
        return scope.getProtocolMappersStream().anyMatch(ApiTokenClients::bringsIt);
    }

    private static boolean bringsIt(ProtocolMapperModel mapper) {
        return AudienceMappers.bringIt(mapper.getProtocolMapper(), mapper.getConfig());
    }
}
