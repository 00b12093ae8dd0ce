// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;

/** The identity providers through which new people can come to a realm. */
final class FirstLoginProviders {

    /** What an admin changes that can change which steps these people pass. */
    static final Set<ResourceType> CHANGED_BY = Set.of(
            ResourceType.REALM,
            ResourceType.IDENTITY_PROVIDER,
            ResourceType.AUTH_FLOW,
            ResourceType.AUTH_EXECUTION_FLOW,
            ResourceType.AUTH_EXECUTION);

    private FirstLoginProviders() {}

    static Stream<IdentityProviderModel> of(KeycloakSession session) {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication().with(IdentityProviderModel.ENABLED, "true"))
                .filter(provider -> !Boolean.TRUE.equals(provider.isLinkOnly()));
    }
}
