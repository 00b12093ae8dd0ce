// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.suspension.SessionEnding;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Ends what was set up before the address of an account was proven, because whoever typed the address may have chosen
 * it: password, second factors, passkeys, links to identity providers, sessions, unfinished sign-ins, and a pending
 * change of the address.
 */
public final class AddressProof {

    private static final Logger LOG = Logger.getLogger(AddressProof.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public AddressProof(KeycloakSession session, RealmModel realm, UserModel user) {
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
        new UnprovenAddresses(session, realm).settle(user.getId());
        endWhatCameBefore(provider);
    }

    /**
     * A link from a mail has proven the address of an account that works already. Only the first one ends anything.
     *
     * @param knowsPassword whether the same person has just signed in with the password
     * @param provider as above
     * @return whether what came before has ended
     */
    public boolean byLink(boolean knowsPassword, String provider) {
        if (!user.isEmailVerified()) {
            verify();
        }
        if (!new UnprovenAddresses(session, realm).settle(user.getId()) || knowsPassword) {
            return false;
        }
        endWhatCameBefore(provider);
        if (endPassword() || provider == null) {
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        return true;
    }

    /** Marks the address. Keycloak (26.7.5) does not when its link for a forgotten password is opened. */
    void verify() {
        try {
            user.setEmailVerified(true);
            user.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        } catch (ReadOnlyException e) {
            // of a directory that keeps no such mark; nobody could ever complete the set-up there
            LOG.warnf(
                    "The address of account %s in realm %s is proven, but its user store cannot note it: %s",
                    user.getId(), realm.getName(), e.getMessage());
        }
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
        endAddressChange();
        new SessionEnding(session, realm).endSessions(user);
    }

    /** Keycloak's link for it (26.7.5) went to the address that somebody wanted instead, and works without signing in. */
    private void endAddressChange() {
        if (user.getFirstAttribute(UserModel.EMAIL_PENDING) != null) {
            user.removeAttribute(UserModel.EMAIL_PENDING);
            user.removeRequiredAction(UserModel.RequiredAction.UPDATE_EMAIL);
        }
    }

    /** Whether there was one. */
    private boolean endPassword() {
        List<CredentialModel> passwords = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList();
        passwords.forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        if (user.isFederated()) {
            // a directory takes no password away, but another one; this one nobody knows
            user.credentialManager().updateCredential(UserCredentialModel.password("Aa1!" + UUID.randomUUID(), false));
        }
        return user.isFederated() || !passwords.isEmpty();
    }
}
