// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;

/** The roles that a mapper adds for a person, with warnings for its admin. */
final class RoleStatement {

    private final KeycloakSession session;
    private final ProtocolMapperModel mapper;
    private final MapperLog log;

    RoleStatement(KeycloakSession session, ProtocolMapperModel mapper, MapperLog log) {
        this.session = session;
        this.mapper = mapper;
        this.log = log;
    }

    /** @return a list of texts, one text or a map; empty when there is nothing to say */
    Optional<Object> of(UserModel user, List<Membership> memberships, RoleFormatConfig config) {
        if (!OrganizationRoles.of(session).areEnabled()) {
            return Optional.empty();
        }
        Set<GlobalRole> globalRoles = config.includesGlobalRoles()
                ? new GlobalRoles(session.getContext().getRealm()).of(user)
                : Set.of();
        RoleValue value = config.format().of(memberships, globalRoles);
        log.leftOut(mapper, client(), user, value.leftOut());
        value.optionalContent().ifPresent(content -> log.size(mapper, client(), user, JsonText.bytes(content)));
        return value.optionalContent();
    }

    /** Emits nothing, for a configuration that came past the check at save: in a realm file, or with a whole client. */
    void nothing(InvalidSetting problem) {
        log.invalid(mapper, client(), problem);
    }

    private ClientModel client() {
        return session.getContext().getClient();
    }
}
