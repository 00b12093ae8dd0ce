// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

public final class SetUpResourceProviderFactory implements AdminRealmResourceProviderFactory {

    /** The path below the realm of the Admin REST API: {@code /admin/realms/{realm}/portal}. */
    static final String ID = "portal";

    /** Keycloak has checked the token and its realm before it asks, as for every resource of its Admin REST API. */
    private static final AdminRealmResourceProvider PROVIDER = new AdminRealmResourceProvider() {
        @Override
        public Object getResource(
                KeycloakSession session,
                RealmModel realm,
                AdminPermissionEvaluator auth,
                AdminEventBuilder adminEvent) {
            return new SetUpResource(session, realm, auth, adminEvent);
        }

        @Override
        public void close() {}
    };

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return PROVIDER;
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
}
