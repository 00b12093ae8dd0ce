// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** The rules of the account set-up form: its fields, the validation of the input, and the resulting changes. */
final class AccountSetup {

    static final String PASSWORD = "password-new";
    static final String PASSWORD_CONFIRM = "password-confirm";
    static final String TERMS = "termsAccepted";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final boolean addressProven;

    /** @param addressProven whether a link from a mail has led here */
    AccountSetup(KeycloakSession session, RealmModel realm, UserModel user, boolean addressProven) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.addressProven = addressProven;
    }

    /**
     * Whoever proves the address chooses it, because a password from before may be somebody else's; and so does whom an admin
     * told to change theirs.
     */
    boolean isPasswordRequired() {
        return addressProven || !hasPassword() || mustChangePassword();
    }

    private boolean mustChangePassword() {
        return user.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
    }

    boolean hasPassword() {
        return new ChosenPassword(realm, user).exists();
    }

    boolean isTermsAcceptanceRequired() {
        return user.getFirstAttribute(TermsAndConditions.USER_ATTRIBUTE) == null
                && new TermsText(session, realm).writtenFor(user).isPresent();
    }

    /** Every problem of the submitted form, each at its field; empty when {@link #store} may follow. */
    List<FormMessage> validate(MultivaluedMap<String, String> form) {
        List<FormMessage> problems = new ArrayList<>(profileProblems(form));
        if (isPasswordRequired()) {
            passwordProblem(form.getFirst(PASSWORD), form.getFirst(PASSWORD_CONFIRM), problems);
        }
        if (isTermsAcceptanceRequired() && !form.containsKey(TERMS)) {
            problems.add(new FormMessage(TERMS, "termsAcceptanceRequired"));
        }
        return problems;
    }

    private List<FormMessage> profileProblems(MultivaluedMap<String, String> form) {
        try {
            profile(form).validate();
            return List.of();
        } catch (ValidationException e) {
            return Validation.getFormErrorsFromValidation(e.getErrors());
        }
    }

    private void passwordProblem(String password, String confirmation, List<FormMessage> problems) {
        if (Validation.isBlank(password)) {
            problems.add(new FormMessage(PASSWORD, Messages.MISSING_PASSWORD));
            return;
        }
        PolicyError error =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        if (error != null) {
            problems.add(new FormMessage(PASSWORD, error.getMessage(), error.getParameters()));
        } else if (!password.equals(confirmation)) {
            problems.add(new FormMessage(PASSWORD_CONFIRM, Messages.NOTMATCH_PASSWORD));
        }
    }

    /**
     * Stores the password, when the form asks for one.
     *
     * @throws ModelException when it is refused after all, for instance by a user store
     */
    void choosePassword(MultivaluedMap<String, String> form) {
        if (isPasswordRequired()) {
            user.credentialManager().updateCredential(UserCredentialModel.password(form.getFirst(PASSWORD), false));
            user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
    }

    /** Stores the other answers. */
    void store(MultivaluedMap<String, String> form) {
        profile(form).update(false);
        if (isTermsAcceptanceRequired()) {
            user.setSingleAttribute(TermsAndConditions.USER_ATTRIBUTE, Long.toString(Time.currentTimeSeconds()));
            user.removeRequiredAction(UserModel.RequiredAction.TERMS_AND_CONDITIONS);
        }
        if (addressProven) {
            new AddressProof(session, realm, user).verify();
        }
    }

    private UserProfile profile(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> attributes = new MultivaluedHashMap<>(form);
        List.of(PASSWORD, PASSWORD_CONFIRM, TERMS).forEach(attributes::remove);
        // neither is a field of the form; a value that came along nevertheless counts for nothing
        List.of(UserModel.EMAIL, UserModel.USERNAME)
                .forEach(name -> attributes.remove(Constants.USER_ATTRIBUTES_PREFIX + name));
        attributes.putSingle(UserModel.EMAIL, user.getEmail());
        attributes.putSingle(UserModel.USERNAME, user.getUsername());
        return session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.UPDATE_PROFILE, attributes, user);
    }
}
