// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.AuthorizationEndpointBase;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Replaces an expired sign-up form with a new one, using the cookie with which Keycloak (26.7.4) restarts a sign-in.
 * Keycloak itself sets that cookie only on sign-in pages, and restarts only the sign-in.
 */
final class FreshForm {

    private FreshForm() {}

    static void prepare(KeycloakSession session, AuthenticationSessionModel authSession) {
        String flow = authSession.getClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW);
        authSession.setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, LoginActionsService.REGISTRATION_PATH);
        RestartLoginCookie.setRestartCookie(session, authSession);
        if (flow == null) {
            // in this session the way back to the sign-in stays
            authSession.removeClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW);
        } else {
            authSession.setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, flow);
        }
    }
}
