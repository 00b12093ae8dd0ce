// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;

/**
 * Whether a person has a password that they chose themselves, and so know. An LDAP directory (26.7.3) reports one for
 * everybody: for its people it only counts where the sign-up form asks for one.
 */
public record ChosenPassword(RealmModel realm, UserModel user) {

    public boolean exists() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && (!isInDirectory() || isTakenFromSignUp());
    }

    private boolean isInDirectory() {
        return user.isFederated() || !StorageId.isLocalStorage(user.getId());
    }

    /** RegistrationPassword (26.7.3) asks for another one where the directory refused it, or the address is verified first. */
    private boolean isTakenFromSignUp() {
        return PortalSettings.of(realm).asksPasswordAtSignUp()
                && user.getRequiredActionsStream().noneMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
    }
}
