// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

public final class SetUpResourceProviderFactory extends AdminResourceFactory {

    /** The path below the realm of the Admin REST API: {@code /admin/realms/{realm}/portal}. */
    private static final String ID = "portal";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected Object resource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new SetUpResource(session, realm, auth, adminEvent);
    }
}
