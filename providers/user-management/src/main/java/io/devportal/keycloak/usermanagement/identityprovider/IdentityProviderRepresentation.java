// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An identity provider with the portal's settings for it.
 *
 * @param authorizationType {@code identity-provider} or {@code portal}
 * @param approval {@code required} or {@code off}
 * @param version of the two settings
 */
public record IdentityProviderRepresentation(
        String alias, String name, boolean enabled, String authorizationType, String approval, String version) {

    /** What is absent stays as it is. */
    public record Change(String authorizationType, String approval) {

        /** By their names in the config. Throws a {@link Refusal}. */
        Map<String, String> entries() {
            Map<String, String> entries = new LinkedHashMap<>();
            if (authorizationType != null) {
                AuthorizationType type = AuthorizationType.named(authorizationType)
                        .orElseThrow(
                                () -> new Refusal(Denial.invalid("authorizationType", "identity-provider or portal")));
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

    static IdentityProviderRepresentation of(IdentityProviderSettings settings) {
        return new IdentityProviderRepresentation(
                settings.alias(),
                settings.name(),
                settings.enabled(),
                settings.authorizationType().value(),
                settings.approval(),
                version(settings).text());
    }

    static Version version(IdentityProviderSettings settings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("authorizationType", settings.authorizationType().value());
        parts.put("approval", settings.approval());
        return new Version(parts);
    }
}
