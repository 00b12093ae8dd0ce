// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.lock.TransientDatabaseFailure;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Stores what a sign-up form brings, or takes all of it back and leads to the form again, which says so: of a failure here
 * Keycloak (26.7.5) makes a page about a wrong password, and the code of the form that a browser goes back to is used..
 */
record SignUpStorage(FormContext context) {
    private static final Logger LOG = Logger.getLogger(SignUpStorage.class);
    private static final String MESSAGE = "portalSignUpNotStored";

    /** Throws {@link AuthenticationFlowException} with the way to the form. */
    void perform(Runnable work) {
        answer(() -> {
            work.run();
            return null;
        });
    }

    /** Like {@link #perform}, for a question that locks rows. Returns its answer. */
    <T> T answer(Supplier<T> work) {
        try {
            T answer = work.get();
            TransientDatabaseFailure.flush(context.getSession());
            return answer;
        } catch (Refusal refusal) {
            // somebody else took the same at the same moment; the next try says so at the field
            throw takenBack(refusal.getMessage());
        } catch (RuntimeException failure) {
            throw takenBack(TransientDatabaseFailure.of(failure).orElseThrow(() -> failure));
        }
    }

    private AuthenticationFlowException takenBack(String why) {
        KeycloakSession session = context.getSession();
        LOG.warnf(
                "A sign-up in realm %s could not be stored, and nothing was changed: %s.",
                context.getRealm().getName(), why);
        session.getTransactionManager().setRollbackOnly();
        new AfterTransaction(session).ended(this::leaveMessage);
        return new AuthenticationFlowException(
                AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR,
                Response.seeOther(form()).build());
    }

    private URI form() {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        return LoginActionsService.registrationFormProcessor(
                        context.getSession().getContext().getUri())
                .queryParam(Constants.CLIENT_ID, tab.getClient().getClientId())
                .queryParam(Constants.TAB_ID, tab.getTabId())
                .queryParam(Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(context.getSession(), tab))
                .build(context.getRealm().getName());
    }

    /** Where Keycloak leaves its own, in a transaction that is not taken back. */
    private void leaveMessage() {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        RealmTransaction.run(
                context.getSession().getKeycloakSessionFactory(),
                context.getRealm().getId(),
                (own, realm) -> leaveMessage(own, realm, tab.getParentSession().getId(), tab));
    }

    private static void leaveMessage(
            KeycloakSession own, RealmModel realm, String rootId, AuthenticationSessionModel tab) {
        RootAuthenticationSessionModel root = own.authenticationSessions().getRootAuthenticationSession(realm, rootId);
        if (root != null) {
            AuthenticationSessionModel same = root.getAuthenticationSession(tab.getClient(), tab.getTabId());
            if (same != null) {
                same.setAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE, MESSAGE);
            }
        }
    }
}
