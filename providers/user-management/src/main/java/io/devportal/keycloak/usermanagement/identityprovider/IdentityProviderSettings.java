// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;

/**
 * The portal's settings in the configuration of an identity provider.
 *
 * @param name its display name, or its alias
 * @param approval {@code required} or {@code off}: of somebody whom it brings for the first time
 */
record IdentityProviderSettings(
        String alias, String name, boolean enabled, AuthorizationType authorizationType, String approval) {

    static IdentityProviderSettings of(IdentityProviderModel provider) {
        return new IdentityProviderSettings(
                provider.getAlias(),
                Optional.ofNullable(provider.getDisplayName())
                        .filter(name -> !name.isBlank())
                        .orElse(provider.getAlias()),
                provider.isEnabled(),
                AuthorizationType.of(provider),
                new FirstLoginConfig(provider).requiresApproval() ? FirstLoginConfig.REQUIRED : FirstLoginConfig.OFF);
    }
}
