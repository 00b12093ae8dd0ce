// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** A step that requires no user and that users need not configure. */
public abstract class FlowStep implements Provider {

    public final boolean requiresUser() {
        return false;
    }

    public final boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    public final void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public final void close() {}
}
