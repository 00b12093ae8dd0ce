// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.suspension.SessionEnding;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Enables and disables accounts that nothing else holds back. */
record EnabledFlag(KeycloakSession session, RealmModel realm) {

    void set(UserModel user, boolean enabled) {
        if (enabled) {
            enable(user);
        } else {
            user.setEnabled(false);
            new SessionEnding(session, realm).endAll(user);
        }
        // a mapper of a directory may write elsewhere, or not at all
        if (user.isEnabled() != enabled) {
            throw new Refusal(UserDenials.flagOfDirectory());
        }
    }

    /** Also whom wrong passwords have locked out for good, as Keycloak's own console does it: R-28. */
    private void enable(UserModel user) {
        BruteForceProtector protector = session.getProvider(BruteForceProtector.class);
        boolean wasLockedOut = protector.isPermanentlyLockedOut(session, realm, user);
        if (session.loginFailures().getUserLoginFailure(realm, user.getId()) != null) {
            session.loginFailures().removeUserLoginFailure(realm, user.getId());
        }
        Gate.enable(user);
        if (wasLockedOut) {
            protector.cleanUpPermanentLockout(session, realm, user);
        }
    }
}
