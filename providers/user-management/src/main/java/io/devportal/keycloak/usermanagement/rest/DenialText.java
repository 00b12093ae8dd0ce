// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/** What the API says about each denial. */
final class DenialText {

    private DenialText() {}

    static Status status(Denial denial) {
        // instanceof and not a pattern switch, which Java 17 does not have
        if (denial instanceof Denial.NotFound) {
            return Status.NOT_FOUND;
        }
        if (denial instanceof Denial.InvalidValue) {
            return Status.BAD_REQUEST;
        }
        if (denial instanceof Denial.ChangedMeanwhile) {
            return Status.PRECONDITION_FAILED;
        }
        if (denial instanceof Denial.RoleMissing
                || denial instanceof Denial.SelfApproval
                || denial instanceof Denial.RealmAdministrator) {
            return Status.FORBIDDEN;
        }
        return Status.CONFLICT;
    }

    static String sentence(Denial denial) {
        if (denial instanceof Denial.RoleMissing missing) {
            return "This needs the role " + missing.role().roleName()
                    + ". A portal admin or realm administrator can grant it.";
        } else if (denial instanceof Denial.NotFound) {
            return "There is nothing here, or nothing that you may see.";
        } else if (denial instanceof Denial.SelfApproval) {
            return "Nobody decides about a request of his own. Ask another portal admin.";
        } else if (denial instanceof Denial.RealmAdministrator) {
            return "This account holds realm-management roles. Only a realm administrator may change it, in the Admin Console.";
        } else if (denial instanceof Denial.AlreadyDecided decided) {
            return decided(decided.account());
        } else if (denial instanceof Denial.AccountChanged changed) {
            return "The account was changed after the request was made, and nothing has been decided. It says now: "
                    + now(changed.fields())
                    + ". Read the request again, and decide with its ETag in the header If-Match, if you mean this.";
        } else if (denial instanceof Denial.ChangedMeanwhile changed) {
            return "This was changed after you read it, and nothing has happened. What changed: "
                    + String.join(", ", changed.what())
                    + ". Read it again, and send its new ETag in the header If-Match.";
        } else if (denial instanceof Denial.AccountLocked) {
            return "This account is locked after too many wrong passwords. Unlock it in the Admin Console (Users > Details),"
                    + " then decide again.";
        } else if (denial instanceof Denial.MailNotConfigured) {
            return "E-mail is not configured, so no activation link could be sent. Enter a mail server under Realm settings >"
                    + " Email, then decide again.";
        } else if (denial instanceof Denial.AddressMissing) {
            return "This account has neither a password nor an e-mail address, so nobody could activate it. Enter an address"
                    + " in the Admin Console (Users > Details), then decide again.";
        } else if (denial instanceof Denial.ReadOnlyAccount) {
            return "This account is read only here: its user store, or a disabled organization that manages it, lets nobody"
                    + " change it. Change it there, then try again.";
        } else if (denial instanceof Denial.OrganizationTaken taken) {
            return "There is an organization with the name \"" + taken.name()
                    + "\", or one too much like it. Approve with"
                    + " another name in the field \"organization\", or with an empty one for no organization.";
        } else if (denial instanceof Denial.OrganizationsDisabled) {
            return "This realm has organizations switched off. Switch them on under Realm settings > General, or approve"
                    + " with an empty name in the field \"organization\" for no organization.";
        } else if (denial instanceof Denial.IdentityProviderDecides decides) {
            return "The identity provider \"" + decides.provider()
                    + "\" decides about the organizations and roles of this person, anew at each login. Change them there, or"
                    + " set portalAuthorizationType of this provider to portal.";
        } else if (denial instanceof Denial.MailNotOpen mail) {
            return "This mail is " + mail.status() + ". Only a WAITING or FAILED mail can be sent again."
                    + (mail.newLinkPage() == null
                            ? ""
                            : " An admin cannot send a new activation link yet: the person gets one on "
                                    + mail.newLinkPage() + ".");
        } else if (denial instanceof Denial.InvalidValue invalid) {
            return invalid.field() == null
                    ? "The request is not understood: expected " + invalid.expected() + "."
                    : "\"" + invalid.field() + "\" is not valid: expected " + invalid.expected() + ".";
        }
        throw new IllegalArgumentException(denial.code());
    }

    private static String now(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey() + " " + (field.getValue() == null ? "(none)" : '"' + field.getValue() + '"'))
                .collect(Collectors.joining(", "));
    }

    private static String decided(Account account) {
        Decision decision = account.decision();
        if (decision == null) {
            return "This account does not wait for a decision.";
        }
        String verb = account.status() == AccountStatus.REJECTED ? "rejected" : "approved";
        Instant at = Instant.ofEpochMilli(decision.at()).truncatedTo(ChronoUnit.SECONDS);
        return "This request was already " + verb + " by " + decision.byName() + " at " + at + ".";
    }
}
