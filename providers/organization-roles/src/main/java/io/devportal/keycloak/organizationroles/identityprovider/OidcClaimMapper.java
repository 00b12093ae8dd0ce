// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProviderFactory;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.provider.ProviderConfigProperty;

/** The mapper for OpenID Connect: reads a claim. */
public final class OidcClaimMapper extends OrganizationRoleMapper {

    static final String ID = "portal-oidc-organization-role-idp";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {KeycloakOIDCIdentityProviderFactory.PROVIDER_ID, OIDCIdentityProviderFactory.PROVIDER_ID};
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: claim to organization roles";
    }

    @Override
    public String getHelpText() {
        return "Turns one claim into memberships and roles in organizations. With sync mode Force it adds, changes and"
                + " removes what it granted at each login; otherwise it only grants at the first.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return MapperOptions.properties(MapperOptions.CLAIM);
    }

    @Override
    Object value(Map<String, String> config, BrokeredIdentityContext context) {
        return new OidcClaim(context).value(claim(config));
    }

    @Override
    Stream<String> sourceProblems(Map<String, String> config) {
        return claim(config).problem().map(problem -> MapperOptions.CLAIM.label() + ": " + problem).stream();
    }

    private static ClaimPath claim(Map<String, String> config) {
        return new ClaimPath(MapperOptions.CLAIM.given(config).orElse(""));
    }
}
