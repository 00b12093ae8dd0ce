// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;

/**
 * What the portal keeps in the config of an identity provider, and by what an admin knows it.
 *
 * @param name its display name, or its alias
 * @param authorizationType {@code identity-provider} or {@code portal}
 * @param approval {@code required} or {@code off}: of somebody whom it brings for the first time
 * @param version of the two settings
 */
public record IdentityProviderSettings(
        String alias, String name, boolean enabled, String authorizationType, String approval, String version) {

    /** What may be absent stays as it is. */
    public record Change(String authorizationType, String approval) {

        /** By their names in the config. */
        Map<String, String> entries() {
            Map<String, String> entries = new LinkedHashMap<>();
            if (authorizationType != null) {
                AuthorizationType type = AuthorizationType.named(authorizationType)
                        .orElseThrow(() -> new Refusal(
                                Denial.invalid("authorizationType", "identity-provider or portal")));
                entries.put(AuthorizationType.KEY, type.value());
            }
            if (approval != null) {
                if (!approval.equals(FirstLoginConfig.REQUIRED) && !approval.equals(FirstLoginConfig.OFF)) {
                    throw new Refusal(Denial.invalid("approval", "required or off"));
                }
                entries.put(FirstLoginConfig.APPROVAL, approval);
            }
            return entries;
        }
    }

    static IdentityProviderSettings of(IdentityProviderModel provider) {
        String type = AuthorizationType.of(provider).value();
        String approval =
                new FirstLoginConfig(provider).requiresApproval() ? FirstLoginConfig.REQUIRED : FirstLoginConfig.OFF;
        return new IdentityProviderSettings(
                provider.getAlias(),
                Optional.ofNullable(provider.getDisplayName())
                        .filter(name -> !name.isBlank())
                        .orElse(provider.getAlias()),
                provider.isEnabled(),
                type,
                approval,
                versionOf(type, approval).text());
    }

    Version currentVersion() {
        return versionOf(authorizationType, approval);
    }

    private static Version versionOf(String type, String approval) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("authorizationType", type);
        parts.put("approval", approval);
        return new Version(parts);
    }
}
