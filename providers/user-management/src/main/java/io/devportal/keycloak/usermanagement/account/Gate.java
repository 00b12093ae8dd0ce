// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/**
 * What keeps people out, in two layers: a disabled account, and behind it the required action of the account set-up, which
 * stands also when somebody enables the account.
 */
public final class Gate {

    /** Id and alias of the required action. */
    public static final String ACTION = "portal-account-setup";

    private Gate() {}

    /** Whether the realm has the second layer: the mark of a realm that the pack guards. */
    public static boolean isActiveIn(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ACTION);
        return action != null && action.isEnabled();
    }

    /** The same for a realm where the second layer may be switched off. */
    public static boolean isKnownIn(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ACTION) != null;
    }

    /** Nobody gets in, until an admin decides. Keycloak's own steps (26.7.3) have enabled the new account. */
    public static void hold(UserModel user) {
        user.setEnabled(false);
        user.addRequiredAction(ACTION);
    }

    /** They get as far as the account set-up. */
    public static void holdForSetup(UserModel user) {
        user.addRequiredAction(ACTION);
    }

    /** Opens the first layer. Throws {@code ReadOnlyException} where a directory decides who is enabled. */
    public static void enable(UserModel user) {
        user.setEnabled(true);
    }

    /** Opens the second layer: the account is set up. Whoever was disabled meanwhile stays so. */
    public static void release(UserModel user) {
        user.removeRequiredAction(ACTION);
    }
}
