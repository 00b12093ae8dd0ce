// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** Adds a person's organization roles to a token as one claim. */
public final class OidcOrganizationRoleMapper extends AbstractOIDCProtocolMapper
        implements RoleProtocolMapper,
                OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper {

    private final MapperLog log = new MapperLog();

    @Override
    public String getId() {
        return "portal-oidc-organization-role-mapper";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RoleClaimConfig.properties();
    }

    @Override
    public void check(Map<String, String> config) throws InvalidSetting {
        RoleClaimConfig.read(config);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        RoleStatement statement = new RoleStatement(session, mapper, log);
        try {
            RoleClaimConfig config = RoleClaimConfig.read(mapper.getConfig());
            UserModel user = userSession.getUser();
            List<Membership> memberships = config.followsScope()
                    ? new ScopeMemberships(session, client).of(user)
                    : RequestMemberships.of(session, user);
            statement.of(user, memberships, config.roles()).ifPresent(content -> token.getOtherClaims()
                    .put(config.claimName(), content));
        } catch (InvalidSetting e) {
            statement.nothing(e);
        }
    }
}
