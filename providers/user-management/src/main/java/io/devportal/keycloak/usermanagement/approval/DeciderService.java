// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who may decide requests: enabled people with the role who have completed their set-up. */
record DeciderService(KeycloakSession session, RealmModel realm) {

    /** About any. */
    boolean mayDecide(UserModel user) {
        return isLetIn(user)
                && AccessRules.decide(caller(user), Action.DECIDE_REQUEST).isEmpty();
    }

    /** About this person's. */
    boolean mayDecide(UserModel user, Target applicant) {
        return isLetIn(user)
                && AccessRules.decide(caller(user), Action.DECIDE_REQUEST, applicant)
                        .isEmpty();
    }

    static String name(UserModel user) {
        return Optional.ofNullable(UserFacts.of(user).displayName()).orElse(user.getUsername());
    }

    private boolean isLetIn(UserModel user) {
        return user.isEnabled()
                && new Accounts(session, realm)
                        .find(user.getId())
                        .map(Account::status)
                        .filter(status -> status != AccountStatus.ACTIVE)
                        .isEmpty();
    }

    private Caller caller(UserModel user) {
        return new Caller(user.getId(), name(user), new GlobalRoles(realm).of(user), Map::of, null, () -> false, null);
    }
}
