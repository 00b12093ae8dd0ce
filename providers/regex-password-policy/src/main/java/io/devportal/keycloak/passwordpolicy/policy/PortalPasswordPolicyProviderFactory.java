// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class PortalPasswordPolicyProviderFactory implements PasswordPolicyProviderFactory {
    public static final String ID = "portalPasswordRules";

    private PolicyCache cache;

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PortalPasswordPolicyProvider(session, cache);
    }

    @Override
    public void init(Config.Scope config) {
        cache = new PolicyCache(ServerDefinitions.read(config));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new PolicyGuard(cache));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ServerDefinitions.OPTIONS;
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Developer portal: password rules";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return "developer-portal";
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }
}
