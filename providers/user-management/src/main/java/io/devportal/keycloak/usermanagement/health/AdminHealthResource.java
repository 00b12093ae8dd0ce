// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code GET health} in the Admin REST API, for everybody who may view the realm. It works even when our own API
 * refuses everybody. K-09.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class AdminHealthResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator caller;

    AdminHealthResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
    }

    @GET
    public HealthRepresentation get() {
        caller.realm().requireViewRealm();
        return HealthRepresentation.of(new HealthService(session, realm).findings());
    }
}
