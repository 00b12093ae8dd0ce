// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Notes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Denials of requests that cannot be decided in their current state, whoever asks. */
final class RequestDenials {

    private RequestDenials() {}

    /** @param account the row, with the winner's decision if there is one */
    static Denial alreadyDecided(Account account) {
        Decision decision = account.decision();
        if (decision == null) {
            return alreadyDecided("This account is not waiting for a decision.", Map.of());
        }
        String verb = account.status() == AccountStatus.REJECTED ? "rejected" : "approved";
        String at = Instant.ofEpochMilli(decision.at())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return alreadyDecided(
                "This request was already " + verb + " by " + decision.byName() + " at " + at + ".",
                Map.of("decision", verb, "by", String.valueOf(decision.byName()), "at", at));
    }

    private static Denial alreadyDecided(String sentence, Map<String, String> details) {
        return new Denial(Kind.CONFLICT, "already_decided", sentence, details);
    }

    /**
     * Somebody has changed the account since the request was made, so nobody knows which of the two the decision is about.
     *
     * @param fields what the account says now, by field; null for nothing
     */
    static Denial accountChanged(Map<String, String> fields) {
        String now = fields.entrySet().stream()
                .map(field ->
                        field.getKey() + " " + (field.getValue() == null ? "(none)" : '"' + field.getValue() + '"'))
                .collect(Collectors.joining(", "));
        Map<String, String> details = new LinkedHashMap<>();
        fields.forEach((field, value) -> details.put(field, value == null ? "" : value));
        return new Denial(
                Kind.CONFLICT,
                "account_changed",
                "The account was changed after the request was made, so nothing was decided. It now says: " + now
                        + ". Read the request again. If you still agree, decide with its ETag in the header If-Match.",
                details);
    }

    /** So that what Keycloak still has in its memory is another account than the one that was read. */
    static Denial accountIsChanging() {
        return new Denial(
                Kind.CONFLICT,
                "account_changed",
                "The account was being changed at the same moment, so nothing was reopened. Read it again, then reopen"
                        + " it if you still want to.");
    }

    /** Of who is to take care of it. */
    static Denial assigneeMayNotDecide(String name) {
        return new Denial(
                Kind.CONFLICT,
                "assignee_may_not_decide",
                "This request cannot be assigned to " + name
                        + ", who may not decide about it now. Choose a portal admin whose"
                        + " account is enabled and set up, and who did not make the request.");
    }

    static Denial tooManyNotes() {
        return new Denial(
                Kind.CONFLICT,
                "too_many_notes",
                "This request already has " + Notes.MOST + " notes. Delete one that is no longer needed.",
                Map.of("most", String.valueOf(Notes.MOST)));
    }

    /** An error of the server, at one of several: the others go on. */
    static Denial notDecided() {
        return new Denial(
                Kind.FAILED,
                "not_decided",
                "Because of a server error, this request was not decided and is unchanged. The server log says why.");
    }

    /** By Keycloak's brute force protection; an approval must not unlock it unseen. */
    static Denial accountLocked() {
        return new Denial(
                Kind.CONFLICT,
                "account_locked",
                "This account is locked after too many wrong passwords. Unlock it in the Admin Console (Users > Details),"
                        + " then decide again.");
    }
}
