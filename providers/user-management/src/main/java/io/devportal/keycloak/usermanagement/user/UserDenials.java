// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import java.util.Map;
import java.util.Optional;

/** Denials of changes that depend on the state of an account, whoever asks. */
public final class UserDenials {

    private UserDenials() {}

    static Optional<Denial> ofState(Action action, Standing standing) {
        return switch (action) {
            case ENABLE_USER, DISABLE_USER ->
                standing.status() == AccountStatus.PENDING_APPROVAL
                        ? Optional.of(waitsForApproval())
                        : Optional.empty();
            case CHANGE_EMAIL ->
                standing.status() == AccountStatus.PENDING_ACTIVATION && standing.origin() == AccountOrigin.INVITATION
                        ? Optional.of(addressOfInvitation())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Who waits for the set-up and has a password signs in with it: there is no link to send (T14). */
    static Optional<Denial> ofPassword(Action action, Standing standing, boolean hasPassword) {
        boolean isLink = action == Action.SEND_INVITATION || action == Action.RESEND_INVITATION;
        return isLink && hasPassword && standing.status() == AccountStatus.PENDING_ACTIVATION
                ? Optional.of(passwordSet())
                : Optional.empty();
    }

    public static Denial passwordSet() {
        return new Denial(
                Kind.CONFLICT,
                "password_set",
                "This account already has a password, so it needs no activation link. The person signs in with it.");
    }

    static Denial waitsForApproval() {
        return new Denial(
                Kind.CONFLICT,
                "waits_for_approval",
                "This person's request is waiting for a decision. Approve or reject it: enabling is not approving.");
    }

    static Denial addressOfInvitation() {
        return new Denial(
                Kind.CONFLICT,
                "address_of_invitation",
                "The address of an invitation cannot be changed. Withdraw it, then invite the new address.");
    }

    static Denial roleNotThere(String role) {
        return new Denial(
                Kind.NOT_CONFIGURED,
                "role_not_there",
                "The client developer-portal of this realm has no role " + role
                        + ". A realm administrator can create it again.",
                Map.of("role", role));
    }

    static Denial roleOfGroup() {
        return new Denial(
                Kind.CONFLICT,
                "role_of_group",
                "This person has the other role through a group, or through a role that contains it. A realm"
                        + " administrator can remove it there.");
    }

    static Denial flagOfDirectory() {
        return new Denial(
                Kind.CONFLICT,
                "read_only_account",
                "The user store of this account decides whether it is enabled. Change that there.");
    }
}
