// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.config.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;

/** Options of the OIDC mapper, in addition to Keycloak's own for the kinds of tokens. */
record RoleClaimConfig(String claimName, RoleFormatConfig roles, boolean followsScope) {

    static final Option CLAIM_NAME = Option.text(
            OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME,
            "portal_roles",
            "Token Claim Name",
            "The claim stands at the top level of the token. Dots are no path: they are allowed only in names that begin"
                    + " with https://, http:// or urn:. Names with a meaning of their own, such as email, realm_access or"
                    + " organization, are refused.");

    static final Option FOLLOW_SCOPE = Option.onOff(
            "portal.follow.scope",
            false,
            "Follow the scope",
            "Off: all organizations of the person, whatever scope was asked for. On: only those that the client asked for, as"
                    + " with Keycloak's own mapper: organization:acme for one, organization:* for all, none without such a"
                    + " scope. Roles of the whole portal are not affected.");

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(CLAIM_NAME.property());
        RoleFormatConfig.OPTIONS.forEach(option -> properties.add(option.property()));
        properties.add(FOLLOW_SCOPE.property());
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, OidcOrganizationRoleMapper.class);
        return properties;
    }

    static RoleClaimConfig read(Map<String, String> config) throws InvalidSetting {
        return new RoleClaimConfig(
                CLAIM_NAME.in(config, ClaimName::parse), RoleFormatConfig.read(config), FOLLOW_SCOPE.isOnIn(config));
    }
}
