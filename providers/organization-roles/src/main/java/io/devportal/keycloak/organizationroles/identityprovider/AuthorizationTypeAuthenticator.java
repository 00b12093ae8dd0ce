// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Refuses new publishers of an identity provider whose people get their roles from the portal, before an account is
 * created.
 */
final class AuthorizationTypeAuthenticator extends AbstractIdpAuthenticator {

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        if (AuthorizationType.of(identity.getIdpConfig()) == AuthorizationType.PORTAL
                && PublisherMark.isSet(identity)) {
            refuse(context, identity);
        } else {
            context.success();
        }
    }

    private static void refuse(AuthenticationFlowContext context, BrokeredIdentityContext identity) {
        context.getEvent()
                .detail(Details.REASON, "new publisher, authorization type portal")
                .error(Errors.NOT_ALLOWED);
        String provider =
                KeycloakModelUtils.getIdentityProviderDisplayName(context.getSession(), identity.getIdpConfig());
        Response page =
                context.form().setError("portalNewPublisher", provider).createErrorPage(Response.Status.FORBIDDEN);
        context.failure(AuthenticationFlowError.ACCESS_DENIED, page);
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext identity) {
        authenticateImpl(context, serialized, identity);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
