// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.Arrays;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;

/** Who decides about the roles of people who come through an identity provider. */
public enum AuthorizationType {
    /** The identity provider, anew at each login. */
    IDENTITY_PROVIDER("identity-provider"),
    /** The portal: only the login comes from the identity provider. */
    PORTAL("portal");

    /** In the identity provider's own config. */
    public static final String KEY = "portalAuthorizationType";

    private final String value;

    AuthorizationType(String value) {
        this.value = value;
    }

    /** As the config has it. */
    public String value() {
        return value;
    }

    /** Empty for a value that is none of ours. */
    public static Optional<AuthorizationType> named(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }

    /** Without the entry, and with any value that is none of ours: the identity provider. */
    public static AuthorizationType of(IdentityProviderModel provider) {
        String stored =
                provider.getConfig() == null ? null : provider.getConfig().get(KEY);
        return named(stored).orElse(IDENTITY_PROVIDER);
    }
}
