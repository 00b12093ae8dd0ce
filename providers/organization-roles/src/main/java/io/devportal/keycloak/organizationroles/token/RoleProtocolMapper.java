// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.ProtocolMapperConfigException;

/**
 * What both mappers have in common: their description in the Admin Console, and the validation of their
 * configuration.
 */
interface RoleProtocolMapper extends ProtocolMapper {

    /** A key that no theme has: Keycloak (ProtocolMappersResource, 26.7.3) fails without a key, and shows the message itself. */
    String NO_MESSAGE = "portalInvalidMapperSetting";

    /** Throws for a configuration that cannot be used. */
    void check(Map<String, String> config) throws InvalidSetting;

    @Override
    default String getDisplayType() {
        return "Developer portal: organization roles";
    }

    @Override
    default String getHelpText() {
        return "The person's role in each organization, in the shape that a developer portal reads.";
    }

    @Override
    default void validateConfig(
            KeycloakSession session, RealmModel realm, ProtocolMapperContainerModel client, ProtocolMapperModel mapper)
            throws ProtocolMapperConfigException {
        try {
            check(mapper.getConfig());
        } catch (InvalidSetting e) {
            throw new ProtocolMapperConfigException(e.getMessage(), NO_MESSAGE);
        }
    }
}
