// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;

/** Which clients can obtain the audience of the API. */
final class ApiReach {

    static final String AUDIENCE = "portal-api";

    private ApiReach() {}

    /** Ids of the client scopes that bring the audience. */
    static Set<String> scopes(RealmModel realm) {
        return realm.getClientScopesStream()
                .filter(ApiReach::bringsIt)
                .map(ClientScopeModel::getId)
                .collect(Collectors.toSet());
    }

    /** Whether each new client of the realm gets a scope that brings the audience. */
    static boolean isForEveryClient(RealmModel realm) {
        return Stream.of(true, false)
                .flatMap(realm::getDefaultClientScopesStream)
                .anyMatch(ApiReach::bringsIt);
    }

    /** By a scope, asked for or not, or by a mapper of its own. */
    static boolean isObtainableBy(ClientModel client) {
        return client.getProtocolMappersStream().anyMatch(ApiReach::bringsIt)
                || Stream.of(true, false)
                        .flatMap(asDefault -> client.getClientScopes(asDefault).values().stream())
                        .anyMatch(ApiReach::bringsIt);
    }

    private static boolean bringsIt(ClientScopeModel scope) {
        return scope.getProtocolMappersStream().anyMatch(ApiReach::bringsIt);
    }

    private static boolean bringsIt(ProtocolMapperModel mapper) {
        return AudienceProtocolMapper.PROVIDER_ID.equals(mapper.getProtocolMapper())
                && Stream.of(
                                AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE,
                                AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE)
                        .map(mapper.getConfig()::get)
                        .anyMatch(AUDIENCE::equals);
    }
}
