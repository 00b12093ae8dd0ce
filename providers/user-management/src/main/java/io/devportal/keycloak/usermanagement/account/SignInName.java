// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What a person enters on the sign-in page: the address if the realm accepts addresses, else the username. */
public final class SignInName {

    private SignInName() {}

    public static String of(RealmModel realm, UserModel user) {
        return of(
                realm.isLoginWithEmailAllowed() && !realm.isDuplicateEmailsAllowed(),
                user.getEmail(),
                user.getUsername());
    }

    static String of(boolean takesAddresses, String address, String username) {
        return takesAddresses && address != null && !address.isBlank() ? address : username;
    }

    /** Whether a person who knows their address would sign in with another name. */
    public static boolean differsFromAddress(RealmModel realm, UserModel user) {
        return !of(realm, user).equalsIgnoreCase(user.getEmail());
    }
}
