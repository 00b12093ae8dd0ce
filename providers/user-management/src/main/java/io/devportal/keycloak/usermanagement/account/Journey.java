// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/**
 * The steps from the sign-up form to a working account, which pages draw as a progress line. Templates use the names.
 */
public enum Journey {
    /** Details, approval, activation. */
    APPROVAL,
    /** Details, activation. */
    AUTOMATIC,
    /** Nothing comes after the form: nobody approves, and the password is chosen on it. */
    IMMEDIATE,
    /** No line: somebody invited starts at the last step, and who comes through an identity provider has nothing to set up. */
    NONE;

    /** The template variable. */
    public static final String ATTRIBUTE = "portalJourney";

    public static Journey of(Account account) {
        if (account.origin() != AccountOrigin.REGISTRATION) {
            return NONE;
        }
        boolean somebodyDecides = account.status() == AccountStatus.PENDING_APPROVAL || account.decision() != null;
        return somebodyDecides ? APPROVAL : AUTOMATIC;
    }
}
