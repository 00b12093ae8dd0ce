// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.authentication.forms.RegistrationUserCreation;

/**
 * A problem of a registration flow because of which sign-ups are not treated as configured, with a sentence that
 * covers all states involved.
 *
 * @param flow name of the registration flow
 * @param steps what everybody passes, in this order
 * @param isGuarded whether the guard holds back who came past the approval step
 * @param promise what the settings say
 */
record RegistrationFlowProblem(String flow, List<String> steps, boolean isGuarded, Promise promise) {

    private static final String OUR_CREATION = UserCreationFormActionFactory.ID;
    private static final String THEIR_CREATION = RegistrationUserCreation.PROVIDER_ID;
    private static final String OUR_PASSWORD = SignUpPasswordFormActionFactory.ID;
    private static final String THEIR_PASSWORD = RegistrationPassword.PROVIDER_ID;
    private static final String APPROVAL = ApprovalFormActionFactory.ID;
    private static final String RESULT = ResultPageAuthenticatorFactory.ID;

    /**
     * @param asksPassword on the form
     * @param approvesAutomatically everybody
     * @param hidesAddresses that have an account
     */
    record Promise(boolean asksPassword, boolean approvesAutomatically, boolean hidesAddresses) {}

    /** @param text goes on behind "has" */
    private record Fault(String code, String text) {}

    /** A sentence with the way out; empty when a sign-up becomes what the settings say. */
    Optional<Sentence> sentence() {
        return Stream.of(form(), creation(), approval(), password(), addresses(), result())
                .flatMap(Optional::stream)
                .findFirst()
                .map(finding -> Sentence.of(
                        finding.code(), "The registration flow \"" + flow + "\" has " + finding.text(), flow));
    }

    private Optional<Fault> form() {
        return when(
                !has(SignUpSteps.FORM),
                "no-form",
                "no enabled form, so nobody can sign up. Enable the sub-flow of the form, as required.");
    }

    private Optional<Fault> creation() {
        boolean isOurs = has(OUR_CREATION);
        boolean isTheirs = has(THEIR_CREATION);
        if (!isOurs && !isTheirs) {
            return found(
                    "no-creation",
                    "no enabled step that creates the user, so every sign-up fails. Add and enable \"" + OUR_CREATION
                            + "\" as the first step of the form.");
        }
        return when(
                isOurs && isTheirs,
                "two-creations",
                "two steps that create the user, so every sign-up fails. Disable \"" + THEIR_CREATION + "\" and keep \""
                        + OUR_CREATION + "\".");
    }

    private Optional<Fault> approval() {
        if (!has(APPROVAL)) {
            return found(
                    isGuarded ? "no-approval" : "no-gate",
                    "no enabled step \"" + APPROVAL + "\". "
                            + (isGuarded
                                    ? "New accounts are held back all the same, until an admin approves them."
                                    : "Nobody holds new accounts back, because the required action \"portal-account-setup\" is not"
                                            + " enabled either: who signs up gets in at once.")
                            + " Bind the flow \"developer portal registration\", or add and enable the step behind the user"
                            + " creation.");
        }
        return when(
                isBefore(APPROVAL, creationStep()),
                "early-approval",
                "the step \"" + APPROVAL + "\" before the user creation, so every sign-up fails. Move it behind.");
    }

    private Optional<Fault> password() {
        boolean isOurs = has(OUR_PASSWORD);
        boolean isTheirs = has(THEIR_PASSWORD);
        if (!promise.asksPassword()) {
            return when(
                    isTheirs,
                    "password-too-early",
                    "the step \"" + THEIR_PASSWORD
                            + "\", which asks for a password, although the settings leave that to the account"
                            + " set-up"
                            + (promise.hidesAddresses() && has(OUR_CREATION)
                                    ? ", and fails for an address that has an account, which tells strangers about it"
                                    : "")
                            + ". Disable it and add \"" + OUR_PASSWORD + "\".");
        }
        if (!isOurs && !isTheirs) {
            return found(
                    "no-password",
                    "no enabled step that asks for a password, although the settings say that people choose it at sign-up."
                            + " Enable \"" + OUR_PASSWORD + "\", or set password to account-setup.");
        }
        if (isBefore(OUR_PASSWORD, creationStep()) || isBefore(THEIR_PASSWORD, creationStep())) {
            return found(
                    "early-password",
                    "a step that asks for a password before the user creation, so every sign-up fails. Move it behind.");
        }
        return when(
                promise.approvesAutomatically() && isBefore(APPROVAL, isOurs ? OUR_PASSWORD : THEIR_PASSWORD),
                "approval-before-password",
                "the step \"" + APPROVAL + "\" before the one that asks for a password, so nobody's account is active"
                        + " after the sign-up. Move it to the end of the form.");
    }

    private Optional<Fault> addresses() {
        return when(
                promise.hidesAddresses() && !has(OUR_CREATION),
                "tells-addresses",
                "the step \"" + THEIR_CREATION
                        + "\", which tells strangers who has an account, although the settings hide it. Add \""
                        + OUR_CREATION + "\" in its place.");
    }

    private Optional<Fault> result() {
        if (!has(RESULT)) {
            return found(
                    "no-result",
                    "no enabled step \"" + RESULT
                            + "\" behind the form, so signing up goes on as a sign-in. Add and enable it at the end of the flow.");
        }
        return when(
                isBefore(RESULT, SignUpSteps.FORM),
                "early-result",
                "the step \"" + RESULT + "\" before the form, so nobody can sign up. Move it to the end of the flow.");
    }

    private String creationStep() {
        return has(OUR_CREATION) ? OUR_CREATION : THEIR_CREATION;
    }

    private boolean has(String step) {
        return steps.contains(step);
    }

    private boolean isBefore(String first, String second) {
        return has(first) && steps.indexOf(first) < steps.indexOf(second);
    }

    private static Optional<Fault> when(boolean isSo, String code, String text) {
        return isSo ? found(code, text) : Optional.empty();
    }

    private static Optional<Fault> found(String code, String text) {
        return Optional.of(new Fault(code, text));
    }
}
