// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Password;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Whether a person has credentials, and of which kind; never the credentials themselves. */
record KnownCredentials(RealmModel realm, UserModel user) {

    Password password() {
        Optional<CredentialModel> stored = stored(PasswordCredentialModel.TYPE);
        int days = realm.getPasswordPolicy().getDaysToExpirePassword();
        boolean isExpired = days > 0
                && stored.map(CredentialModel::getCreatedDate)
                        .filter(at -> at + Duration.ofDays(days).toMillis() < Time.currentTimeMillis())
                        .isPresent();
        return new Password(
                stored.isPresent(),
                isExpired,
                stored(WebAuthnCredentialModel.TYPE_PASSWORDLESS).isPresent());
    }

    /** Where a password is known that Keycloak does not keep: a directory (LDAP, 26.7.3) claims one for everybody. */
    boolean isCheckedElsewhere() {
        return stored(PasswordCredentialModel.TYPE).isEmpty()
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private Optional<CredentialModel> stored(String type) {
        return user.credentialManager().getStoredCredentialsByTypeStream(type).findFirst();
    }
}
