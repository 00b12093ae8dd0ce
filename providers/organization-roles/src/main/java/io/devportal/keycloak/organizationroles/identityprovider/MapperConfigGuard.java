// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorResponse;

/**
 * Refuses an invalid configuration of our mappers when an admin saves it. Keycloak (26.7.3) does not let identity
 * provider mappers validate their configuration, and only logs what a listener throws; so the refusal is thrown at
 * the beginning of the commit, which then fails.
 */
final class MapperConfigGuard implements EventListenerProvider {
    private final KeycloakSession session;

    MapperConfigGuard(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        boolean isSaved = event.getResourceType() == ResourceType.IDENTITY_PROVIDER_MAPPER
                && (event.getOperationType() == OperationType.CREATE
                        || event.getOperationType() == OperationType.UPDATE);
        if (isSaved) {
            String path = event.getResourcePath();
            List<String> problems =
                    problems(session.identityProviders().getMapperById(path.substring(path.lastIndexOf('/') + 1)));
            if (!problems.isEmpty()) {
                session.getTransactionManager().enlistPrepare(new Refusal(String.join(" ", problems)));
            }
        }
    }

    private List<String> problems(IdentityProviderMapperModel mapper) {
        return mapper != null
                        && session.getKeycloakSessionFactory()
                                        .getProviderFactory(
                                                IdentityProviderMapper.class, mapper.getIdentityProviderMapper())
                                instanceof OrganizationRoleMapper ours
                ? ours.problems(mapper.getConfig())
                : List.of();
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void close() {}

    private static final class Refusal extends AbstractKeycloakTransaction {
        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        @Override
        protected void commitImpl() {
            throw ErrorResponse.error(text, Response.Status.BAD_REQUEST);
        }

        @Override
        protected void rollbackImpl() {}
    }
}
