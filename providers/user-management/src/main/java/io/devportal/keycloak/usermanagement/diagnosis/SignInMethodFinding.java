// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.IDENTITY_PROVIDER;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.PASSWORD;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.USER_STORE;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.OPEN;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_RUNS_THE_PORTAL;

/** Finding codes about how the person signs in: password, identity provider, user store. */
enum SignInMethodFinding implements FindingCode {
    NO_WAY_IN(
            PASSWORD,
            "The account has no password, no passkey and no identity provider to sign in with.",
            OPEN,
            "Let the person ask for a new password on the sign-in page, or a realm administrator set one."),

    PASSWORD_MISSING(
            PASSWORD,
            "The account has no password. The person signs in in another way: {ways}.",
            OPEN,
            "Let the person sign in that way."),

    PASSWORD_TO_BE_CHANGED(
            PASSWORD, "The password is good for one sign-in, and has to be changed there.", OPEN, "Nothing to do."),

    PASSWORD_EXPIRED(
            PASSWORD,
            "The password is older than the realm allows, and has to be changed at the next sign-in.",
            OPEN,
            "Nothing to do."),

    PASSWORD_IN_USER_STORE(
            PASSWORD,
            "The user store that keeps the account checks the password.",
            OPEN,
            "A forgotten or expired password is changed there."),

    PROVIDER_DISABLED(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", which is switched off.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch it on, or the person sign in in another way."),

    PROVIDER_LINKS_ONLY(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", by which nobody signs in: it only links accounts.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch \"Account linking only\" off."),

    PROVIDER_GONE(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", which does not exist any more.",
            WHO_RUNS_THE_PORTAL,
            "Let the person sign in in another way; a realm administrator can remove the link."),

    PROVIDER_NOT_ON_SERVER(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", whose jar is not on this server: nobody signs in by it.",
            WHO_RUNS_THE_PORTAL,
            "Bring the jar back, or let the person sign in in another way."),

    NEW_PUBLISHER_REFUSED(
            IDENTITY_PROVIDER,
            "The identity provider \"{provider}\" has the authorization type \"portal\": whom it calls a portal admin or API"
                    + " owner does not come in by it for the first time, and this person is not linked to it.",
            WHO_RUNS_THE_PORTAL,
            "Let the person sign in with the password, or set portalAuthorizationType to identity-provider for the first"
                    + " sign-in."),

    USER_STORE_OFF(
            USER_STORE,
            "The user store that keeps the account is switched off.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch on the user federation \"{userStore}\"."),

    USER_STORE_NOT_ON_SERVER(
            USER_STORE,
            "The jar of the user store that keeps the account is not on this server, so no password is checked there.",
            WHO_RUNS_THE_PORTAL,
            "Bring the jar back, or let a realm administrator unlink the users of the user federation \"{userStore}\"."),

    USER_STORE_GONE(
            USER_STORE,
            "The account belongs to a user store that the realm does not have any more: Keycloak deletes it as soon as it looks"
                    + " for it, at a sign-in for instance.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator first make a user federation with the id \"{userStore}\" again, and unlink its users there."),

    NOT_IN_USER_STORE(
            USER_STORE,
            "The user store that keeps the account does not know the person any more: nobody signs in with the account, and"
                    + " Keycloak may delete it as soon as it looks for it.",
            WHO_RUNS_THE_PORTAL,
            "Bring the person back in the user store \"{userStore}\".");

    private final Wording wording;

    SignInMethodFinding(Subject subject, String sentence, Way way, String wayOut) {
        this.wording = new Wording(subject, sentence, way, wayOut);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
