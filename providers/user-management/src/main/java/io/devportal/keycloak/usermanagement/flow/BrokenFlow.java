// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What people see of a flow whose steps do not fit together, and of which nothing is stored. Of an exception without an answer
 * Keycloak (26.7.5) makes a page about wrong sign-in details.
 */
public record BrokenFlow(KeycloakSession session, AuthenticationSessionModel authSession) {
    private static final String MESSAGE = "portalSignUpNotPossible";

    public Response page() {
        session.getTransactionManager().setRollbackOnly();
        return ErrorPage.error(session, authSession, Response.Status.BAD_REQUEST, MESSAGE);
    }

    public AuthenticationFlowException failure() {
        return new AuthenticationFlowException(AuthenticationFlowError.INTERNAL_ERROR, page());
    }
}
