// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import java.util.Map;
import org.keycloak.models.IdentityProviderModel;

/**
 * The settings for first logins in an identity provider's configuration. Missing and invalid values mean the stricter
 * choice.
 */
public final class FirstLoginConfig {
    static final String APPROVAL = "portalApproval";
    static final String REQUIRED = "required";
    static final String OFF = "off";

    private final Map<String, String> config;

    public FirstLoginConfig(IdentityProviderModel provider) {
        this(provider.getConfig());
    }

    FirstLoginConfig(Map<String, String> config) {
        this.config = config == null ? Map.of() : config;
    }

    public boolean requiresApproval() {
        return !OFF.equals(config.get(APPROVAL));
    }
}
