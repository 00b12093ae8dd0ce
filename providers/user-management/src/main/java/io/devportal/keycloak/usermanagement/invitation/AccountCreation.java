// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.profile.ProfileRefusal;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * Creates the account of an invited person. It is enabled, because Keycloak refuses the links of disabled users, but
 * requires the account set-up, for which people need the link or the password that an admin has set.
 */
final class AccountCreation {
    /** Whether somebody has the address is not the profile's to say: it is not told to everybody. */
    private static final Set<String> ABOUT_OTHERS = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final NewUser newUser;
    private final Map<String, List<String>> attributes = new LinkedHashMap<>();

    AccountCreation(KeycloakSession session, RealmModel realm, NewUser newUser, String username) {
        this.session = session;
        this.realm = realm;
        this.newUser = newUser;
        attributes.put(UserModel.USERNAME, List.of(username));
        attributes.put(UserModel.EMAIL, List.of(newUser.email().text()));
        attributes.put(UserModel.FIRST_NAME, List.of(newUser.firstName().text()));
        attributes.put(UserModel.LAST_NAME, List.of(newUser.lastName().text()));
    }

    /** Refuses what the user profile of the realm refuses in these fields, whoever has an account already. */
    void requireValid() {
        StorableCharacters letters = new StorableCharacters(session);
        attributes.forEach((name, values) -> {
            if (!letters.hold(name, values)) {
                throw new Refusal(Denial.invalid(name, StorableCharacters.EXPECTED));
            }
        });
        try {
            profile().validate();
        } catch (ModelDuplicateException e) {
            // DuplicateEmailValidator (26.7.4) cannot say that several accounts have an address
            return;
        } catch (ValidationException e) {
            e.getErrors().stream()
                    .filter(error -> attributes.containsKey(error.getAttribute()))
                    .filter(error -> !ABOUT_OTHERS.contains(error.getMessage()))
                    .findFirst()
                    .ifPresent(error -> {
                        throw new Refusal(new ProfileRefusal(session).of(error));
                    });
        }
    }

    /** Throws a {@link Refusal} when the policy refuses the password, or the user store the account. */
    Account create(Decision decision) {
        try {
            // what else the profile asks for, the person enters at the set-up
            UserModel user = profile().create(false);
            user.setEnabled(true);
            Gate.holdForSetup(user);
            if (newUser.language() != null) {
                user.setSingleAttribute(UserModel.LOCALE, newUser.language());
            }
            Account account = account(user, decision);
            new Accounts(session, realm).add(account, null);
            if (newUser.password() != null) {
                setPassword(user, account);
            }
            return account;
        } catch (ModelDuplicateException e) {
            if (e.getCause() != null) {
                // of the database: somebody was faster, in spite of our locks, and is found at the next try
                throw e;
            }
            // of a user store that we did not ask
            throw new Refusal(InvitationDenials.usernameTaken());
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
    }

    private UserProfile profile() {
        return session.getProvider(UserProfileProvider.class).create(UserProfileContext.USER_API, attributes);
    }

    private void setPassword(UserModel user, Account account) {
        PolicyError error =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, newUser.password());
        if (error != null) {
            throw new Refusal(new PasswordRefusal(session, realm).denial(error));
        }
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(newUser.password(), false));
        } catch (ModelException e) {
            throw new Refusal(InvitationDenials.passwordRefused("the user store does not take it", "store"));
        }
        if (newUser.temporary()) {
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        // by an admin, who has not proven the address
        new UnprovenAddresses(session, realm).mark(user.getId(), account.createdAt());
    }

    private Account account(UserModel user, Decision decision) {
        return new Account(
                user.getId(),
                realm.getId(),
                AccountOrigin.INVITATION,
                AccountStatus.PENDING_ACTIVATION,
                0,
                new Account.Link(1, null),
                new Applicant(user.getEmail(), user.getFirstName(), user.getLastName(), newUser.language(), null),
                decision.at(),
                decision,
                null,
                null,
                Account.Handling.NONE);
    }
}
