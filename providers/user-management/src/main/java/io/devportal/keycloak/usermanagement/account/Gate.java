// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/**
 * Keeps people out in two layers: the account is disabled, and it has the required action of the account set-up,
 * which remains when somebody enables the account.
 */
public final class Gate {

    /** Id and alias of the required action. */
    public static final String ACTION = "portal-account-setup";

    private Gate() {}

    /** Whether the required action is enabled, which marks a realm that the pack guards. */
    public static boolean isActiveIn(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ACTION);
        return action != null && action.isEnabled();
    }

    /** Whether the required action is registered, enabled or not. */
    public static boolean isKnownIn(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ACTION) != null;
    }

    /** Closes both layers until an admin decides. Keycloak's own steps (26.7.3) have enabled the new account. */
    public static void hold(UserModel user) {
        user.setEnabled(false);
        user.addRequiredAction(ACTION);
    }

    /** Closes the second layer only: the person can get as far as the account set-up. */
    public static void holdForSetup(UserModel user) {
        user.addRequiredAction(ACTION);
    }

    /** Opens the first layer. Throws {@code ReadOnlyException} if a user store decides who is enabled. */
    public static void enable(UserModel user) {
        user.setEnabled(true);
    }

    /** Opens the second layer when the account is set up. An account that was disabled in the meantime stays disabled. */
    public static void release(UserModel user) {
        user.removeRequiredAction(ACTION);
    }
}
