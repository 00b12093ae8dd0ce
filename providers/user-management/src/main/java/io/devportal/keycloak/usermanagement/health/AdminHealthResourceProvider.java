// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Keycloak has checked the token and its realm before it asks, as for every resource of its Admin REST API. */
final class AdminHealthResourceProvider implements AdminRealmResourceProvider {

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new AdminHealthResource(session, realm, auth);
    }

    @Override
    public void close() {}
}
