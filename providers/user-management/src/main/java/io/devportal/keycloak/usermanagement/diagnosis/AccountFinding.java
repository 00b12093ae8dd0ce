// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.ACCOUNT;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.LOCK_OUT;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.OPEN;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_ENABLES;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_RUNS_THE_PORTAL;

/** Finding codes about the account: its state, enabled flag, lockout and required actions. */
enum AccountFinding implements FindingCode {
    NOTHING_IN_THE_WAY(ACCOUNT, "Nothing is in the way of a sign-in.", OPEN, "Nothing to do."),

    WAITING_FOR_APPROVAL(
            ACCOUNT,
            "Nobody has decided about the sign-up yet.",
            WHO_RUNS_THE_PORTAL,
            "Approve or reject the request."),

    REJECTED(
            ACCOUNT,
            "The request was rejected, {at}, and the account deleted.",
            WHO_RUNS_THE_PORTAL,
            "The address is free: let the person sign up again, or invite them."),

    LOST_REQUEST(
            ACCOUNT,
            "The account waits, and no record of ours says for what, as after an import of the realm.",
            WHO_RUNS_THE_PORTAL,
            "Open the request again, under lost requests."),

    WAITING_FOR_ACTIVATION(
            ACCOUNT,
            "The person has not set up the account: they have to open the activation link from the newest mail.",
            OPEN,
            "Look at what is said about the link."),

    DISABLED(ACCOUNT, "The account is disabled.", WHO_ENABLES, "Enable the account."),

    DISABLED_IN_USER_STORE(
            ACCOUNT,
            "The account is disabled, here or in the user store that keeps it.",
            WHO_RUNS_THE_PORTAL,
            "Enable it in the user store \"{userStore}\", or here if that store takes changes."),

    REVOKED_UNTIL(
            ACCOUNT,
            "Whatever the person signs in to takes their tokens for revoked until {until}.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator correct \"not before\", of the account or under Sessions > Revocation."),

    REQUIRED_ACTIONS(
            ACCOUNT,
            "At the next sign-in Keycloak asks the person for something first: {actions}.",
            OPEN,
            "Nothing to do, unless the person cannot do it. A realm administrator can take it away in the Admin Console."),

    ADDRESS_UNPROVEN(
            ACCOUNT,
            "At the next sign-in Keycloak mails a link, by which the person proves the address.",
            OPEN,
            "Let the person open that mail."),

    ADDRESS_CANNOT_BE_PROVEN(
            ACCOUNT,
            "The person has to prove the address by a mail, and the realm has no mail server or the account no address.",
            WHO_RUNS_THE_PORTAL,
            "Set up the mail server, or enter an address."),

    LOCKED_TEMPORARILY(
            LOCK_OUT,
            "Too many wrong passwords: nobody gets in before {until}.",
            OPEN,
            "Wait until then. A realm administrator can unlock the account in the Admin Console."),

    LOCKED_PERMANENTLY(
            LOCK_OUT,
            "Too many wrong passwords: the account is locked for good.",
            WHO_RUNS_THE_PORTAL,
            "Find out who tried, then let a realm administrator unlock the account in the Admin Console.");

    private final Wording wording;

    AccountFinding(Subject subject, String sentence, Way way, String wayOut) {
        this.wording = new Wording(subject, sentence, way, wayOut);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
