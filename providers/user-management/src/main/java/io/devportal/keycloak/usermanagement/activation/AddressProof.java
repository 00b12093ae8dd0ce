// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.UnprovenCredentials;
import io.devportal.keycloak.usermanagement.suspension.SessionEnding;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The moment at which somebody proves that the address of an account is theirs. What opened the account before was chosen by
 * whoever typed the address, and ends: password, second factors, passkeys, identity providers, sessions.
 */
final class AddressProof {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    AddressProof(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /**
     * The person has just chosen a password, as part of the proof: it stays.
     *
     * @param provider alias of the identity provider that vouches for the same person at this moment, or null
     */
    void withNewPassword(String provider) {
        new UnprovenCredentials(session, realm).settle(user.getId());
        endWhatCameBefore(provider);
    }

    /**
     * A link from a mail has proven the address of an account that works already. Only the first one ends anything.
     *
     * @param knowsPassword whether the same person has just signed in with the password
     * @param provider as above
     */
    void byLink(boolean knowsPassword, String provider) {
        if (!new UnprovenCredentials(session, realm).settle(user.getId()) || knowsPassword) {
            return;
        }
        endWhatCameBefore(provider);
        endPassword();
        user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    }

    private void endWhatCameBefore(String provider) {
        user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> !PasswordCredentialModel.TYPE.equals(credential.getType()))
                .toList()
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        List<FederatedIdentityModel> identities =
                session.users().getFederatedIdentitiesStream(realm, user).toList();
        identities.stream()
                .map(FederatedIdentityModel::getIdentityProvider)
                .filter(alias -> !alias.equals(provider))
                .forEach(alias -> session.users().removeFederatedIdentity(realm, user, alias));
        new SessionEnding(session, realm).endSessions(user);
    }

    private void endPassword() {
        user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList()
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        if (user.isFederated()) {
            // a directory takes no password away, but another one; this one nobody knows
            user.credentialManager().updateCredential(UserCredentialModel.password("Aa1!" + UUID.randomUUID(), false));
        }
    }
}
