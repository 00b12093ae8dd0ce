// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyManagerProviderFactory;

public final class CollectingPolicyManagerProviderFactory implements PasswordPolicyManagerProviderFactory {
    static final String ID = "portal-collecting";

    @Override
    public PasswordPolicyManagerProvider create(KeycloakSession session) {
        return new CollectingPolicyManagerProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    /** Before Keycloak's own, which has none. */
    @Override
    public int order() {
        return 10;
    }
}
