// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.listener.Guard;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Holds back people who bypassed the approval step of their identity provider's first login flow, and people with a
 * role that only the portal may grant. All mappers have run when Keycloak (26.7.3) fires the event.
 */
final class FirstLoginGuard extends Guard {
    private static final Logger LOG = Logger.getLogger(FirstLoginGuard.class);

    /** The second is the token exchange version 1, which goes through no flow. */
    private static final Set<String> METHODS = Set.of("broker", "token-exchange");

    FirstLoginGuard(KeycloakSession session) {
        super(session);
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.REGISTER
                || event.getDetails() == null
                || !METHODS.contains(event.getDetails().getOrDefault(Details.REGISTER_METHOD, ""))) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (!Gate.isActiveIn(realm)) {
            return;
        }
        orRollBack(() -> holdBackWhoMustWait(realm, event));
    }

    private void holdBackWhoMustWait(RealmModel realm, Event event) {
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (user == null || new Accounts(session, realm).find(user.getId()).isPresent()) {
            return;
        }
        String alias = event.getDetails().get(Details.IDENTITY_PROVIDER);
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        if (isPassedBy(realm, provider)) {
            LOG.errorf(
                    "The approval gate of realm %s is open: %s made an account past the step %s of its first login flow."
                            + " The account is held back",
                    realm.getName(), alias, FirstLoginAuthenticatorFactory.ID);
        } else if (!isPublisherOfPortal(realm, provider, user)) {
            return;
        }
        new FirstLoginService(session, realm).holdBack(user, event.getClientId());
    }

    private static boolean isPassedBy(RealmModel realm, IdentityProviderModel provider) {
        return new FirstLoginConfig(provider).requiresApproval() && new FirstLoginFlow(realm).asksForApproval(provider);
    }

    private boolean isPublisherOfPortal(RealmModel realm, IdentityProviderModel provider, UserModel user) {
        return AuthorizationType.of(provider) == AuthorizationType.PORTAL
                && !new GlobalRoles(realm).of(user).isEmpty();
    }
}
