// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.me;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The caller, as others may not see them, and what the rules leave to them. */
record MeService(KeycloakSession session, RealmModel realm, Caller caller) {

    UserModel user() {
        AccessRules.require(caller, Action.READ_ME);
        return session.users().getUserById(realm, caller.id());
    }

    /** To anybody at all: about one person the answer may be another. */
    boolean may(Action action) {
        return AccessRules.decide(caller, action).isEmpty();
    }
}
