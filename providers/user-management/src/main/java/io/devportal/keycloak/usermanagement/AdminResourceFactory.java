// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Factory of a resource in Keycloak's Admin REST API, at {@code /admin/realms/{realm}/ID}. Keycloak has checked the token and
 * its realm before it asks for the resource; permissions are for the resource to check.
 */
public abstract class AdminResourceFactory implements AdminRealmResourceProviderFactory {
    private final AdminRealmResourceProvider provider = new AdminRealmResourceProvider() {
        @Override
        public Object getResource(
                KeycloakSession session,
                RealmModel realm,
                AdminPermissionEvaluator auth,
                AdminEventBuilder adminEvent) {
            return resource(session, realm, auth, adminEvent);
        }

        @Override
        public void close() {}
    };

    protected abstract Object resource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent);

    @Override
    public final AdminRealmResourceProvider create(KeycloakSession session) {
        return provider;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
