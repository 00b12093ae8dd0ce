// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/** Whether clients of a realm can get tokens with the audience that the API requires. K-09. */
public final class ApiAudience {
    /**
     * The audience, the client that stands for it, and the client scope that brings it. A token for {@code developer-portal}
     * is not enough: Keycloak's audience-resolve mapper puts that name into tokens of any full-scope client of somebody with
     * a portal role.
     */
    public static final String NAME = "portal-api";

    private final RealmModel realm;

    public ApiAudience(RealmModel realm) {
        this.realm = realm;
    }

    /** Why nobody gets a token for the API, with the way out; empty when somebody can. */
    public Optional<String> problem() {
        ClientModel console = realm.getClientByClientId(GlobalRole.CLIENT_ID);
        if (console == null || canBeAskedFor(console)) {
            return Optional.empty();
        }
        if (realm.getClientScopesStream().noneMatch(scope -> NAME.equals(scope.getName()))) {
            return Optional.of(
                    "the client scope \"" + NAME + "\" is missing or has another name, so no token has the audience \""
                            + NAME + "\". Create it again, with its audience mapper, and give it to the client \""
                            + GlobalRole.CLIENT_ID + "\" as an optional scope.");
        }
        if (mappers(console).findAny().isEmpty()) {
            return Optional.of("no client scope of the client \"" + GlobalRole.CLIENT_ID
                    + "\" has a mapper that adds the audience \""
                    + NAME + "\" to access tokens. Look at the mapper \"portal-api audience\" of the scope \"" + NAME
                    + "\", and give the scope to the client as an optional one.");
        }
        return Optional.of("the client \"" + NAME + "\" is " + (isThere() ? "disabled" : "missing or has another name")
                + ", and Keycloak gives no token the audience of such a client. "
                + (isThere()
                        ? "Enable it; it has no login to be afraid of."
                        : "Create it, with every flow off, or give it its name back."));
    }

    /** Whether a token for this client can have the audience. */
    public boolean canBeAskedFor(ClientModel client) {
        return mappers(client)
                .anyMatch(mapper -> names(mapper, AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE)
                        ? isEnabled()
                        : names(mapper, AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE));
    }

    /** Whether this client has to ask for it by another name than everybody knows. */
    public boolean hasOtherName(ClientModel client) {
        ClientScopeModel ours = client.getClientScopes(false).get(NAME);
        return canBeAskedFor(client)
                && mappers(Stream.concat(unasked(client), Stream.ofNullable(ours)))
                        .findAny()
                        .isEmpty();
    }

    private static Stream<ProtocolMapperModel> mappers(ClientModel client) {
        return mappers(Stream.concat(unasked(client), client.getClientScopes(false).values().stream()));
    }

    private static Stream<ProtocolMapperContainerModel> unasked(ClientModel client) {
        return Stream.concat(Stream.of(client), client.getClientScopes(true).values().stream());
    }

    private static Stream<ProtocolMapperModel> mappers(Stream<ProtocolMapperContainerModel> containers) {
        return containers
                .flatMap(ProtocolMapperContainerModel::getProtocolMappersStream)
                .filter(mapper -> AudienceProtocolMapper.PROVIDER_ID.equals(mapper.getProtocolMapper()))
                .filter(mapper ->
                        "true".equals(mapper.getConfig().get(OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN)))
                .filter(mapper -> names(mapper, AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE)
                        || names(mapper, AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE));
    }

    private static boolean names(ProtocolMapperModel mapper, String option) {
        return NAME.equals(mapper.getConfig().get(option));
    }

    private boolean isThere() {
        return realm.getClientByClientId(NAME) != null;
    }

    private boolean isEnabled() {
        return isThere() && realm.getClientByClientId(NAME).isEnabled();
    }
}
