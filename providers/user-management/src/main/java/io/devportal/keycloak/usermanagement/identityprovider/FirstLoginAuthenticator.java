// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.flow.BrokenFlow;
import io.devportal.keycloak.usermanagement.link.SignInClient;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/**
 * Holds back the account that a first login through an identity provider has just created. It follows the step that
 * creates the user, in the same transaction: an enabled account without our row is never stored. Keycloak (26.7.3)
 * continues with the disabled user: it stores the link, runs the mappers, fires the event, and reaches our required
 * action, which shows the waiting page.
 */
final class FirstLoginAuthenticator extends AbstractIdpAuthenticator {
    private static final Logger LOG = Logger.getLogger(FirstLoginAuthenticator.class);
    private static final String PLACE = "First login through %s refused in realm %s: in its first login flow %s stands"
            + " before idp-create-user-if-unique";
    private static final String TRANSIENT = "First login through %s refused in realm %s: nobody can approve transient"
            + " users. Store them, or set portalApproval of the identity provider to off";
    private static final String ADDRESS =
            "First login through %s refused in realm %s: no account can have the address that it tells (%s)";
    private static final String FULL =
            "First login through %s refused in realm %s: too many requests wait" + " (portal_queue_full)";

    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext broker) {
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        if (user == null) {
            // a user created behind us would be enabled and unseen
            LOG.errorf(PLACE, broker.getIdpConfig().getAlias(), realm.getName(), FirstLoginAuthenticatorFactory.ID);
            throw new BrokenFlow(context.getSession(), context.getAuthenticationSession()).failure();
        }
        if (!isNew(context)) {
            context.success();
            return;
        }
        NewcomerProfile profile = new NewcomerProfile(realm, new AddressRules(context.getSession(), realm), user);
        Optional<String> problem = profile.problem();
        if (problem.isPresent()) {
            LOG.warnf(ADDRESS, broker.getIdpConfig().getAlias(), realm.getName(), problem.get());
            refuse(context, Response.Status.BAD_REQUEST, problem.get());
            return;
        }
        if (!LightweightUserAdapter.isLightweightUser(user)) {
            profile.respell();
            keepSpelling(context, serialized, user);
        }
        if (!new FirstLoginConfig(broker.getIdpConfig()).requiresApproval()) {
            context.success();
            return;
        }
        FirstLoginService service = new FirstLoginService(context.getSession(), realm);
        if (LightweightUserAdapter.isLightweightUser(user)) {
            LOG.errorf(TRANSIENT, broker.getIdpConfig().getAlias(), realm.getName());
            refuse(context, Response.Status.FORBIDDEN, "portalTransientRefused");
        } else if (service.isQueueFull()) {
            LOG.warnf(FULL, broker.getIdpConfig().getAlias(), realm.getName());
            refuse(context, Response.Status.TOO_MANY_REQUESTS, "portalQueueFull");
        } else {
            service.holdBack(
                    user, new SignInClient(context.getSession(), realm).origin(context.getAuthenticationSession()));
            context.success();
        }
    }

    /** AbstractIdentityProvider.updateEmail (26.7.4) stores the address of this note once more, behind the flow. */
    private static void keepSpelling(
            AuthenticationFlowContext context, SerializedBrokeredIdentityContext serialized, UserModel user) {
        if (user.getEmail() != null) {
            serialized.setEmail(user.getEmail());
            serialized.saveToAuthenticationSession(context.getAuthenticationSession(), BROKERED_CONTEXT_NOTE);
        }
    }

    private static boolean isNew(AuthenticationFlowContext context) {
        return Boolean.parseBoolean(
                context.getAuthenticationSession().getAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER));
    }

    /** Nothing is left of the new user. */
    private static void refuse(AuthenticationFlowContext context, Response.Status status, String message) {
        context.getSession().getTransactionManager().setRollbackOnly();
        context.failureChallenge(
                AuthenticationFlowError.ACCESS_DENIED,
                context.form().setError(message).createErrorPage(status));
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext broker) {}

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
