// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** Adds a person's organization roles to an assertion as one attribute. */
public final class SamlOrganizationRoleMapper extends AbstractSAMLProtocolMapper
        implements RoleProtocolMapper, SAMLAttributeStatementMapper {

    private final MapperLog log = new MapperLog();

    @Override
    public String getId() {
        return "portal-saml-organization-role-mapper";
    }

    @Override
    public String getDisplayCategory() {
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RoleAttributeConfig.properties();
    }

    @Override
    public void check(Map<String, String> config) throws InvalidSetting {
        RoleAttributeConfig.read(config);
    }

    @Override
    public void transformAttributeStatement(
            AttributeStatementType assertion,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel client) {
        RoleStatement statement = new RoleStatement(session, mapper, log);
        try {
            RoleAttributeConfig config = RoleAttributeConfig.read(mapper.getConfig());
            UserModel user = userSession.getUser();
            statement
                    .of(user, RequestMemberships.of(session, user), config.roles())
                    .ifPresent(content ->
                            AttributeStatementHelper.addAttributes(assertion, attribute(config), values(content)));
        } catch (InvalidSetting e) {
            statement.nothing(e);
        }
    }

    /** The mapper as Keycloak's helper reads it, with defaults. */
    private static ProtocolMapperModel attribute(RoleAttributeConfig config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setConfig(config.attribute());
        return mapper;
    }

    private static Collection<String> values(Object content) {
        if (content instanceof Collection<?> texts) {
            return texts.stream().map(String::valueOf).toList();
        }
        return List.of(content instanceof Map<?, ?> object ? JsonText.forXml(object) : content.toString());
    }
}
