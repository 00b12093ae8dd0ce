// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import java.util.List;
import java.util.Map;

/** Denials of inviting people and of changing invitations. */
final class InvitationDenials {

    private InvitationDenials() {}

    static Denial noOrganization() {
        return new Denial(
                Kind.CONFLICT,
                "no_organization",
                "This realm has no organization yet, and org users need at least one. Create an organization first.");
    }

    static Denial passwordAndInvitation() {
        return new Denial(
                Kind.INVALID,
                "password_and_invitation",
                "Choose either a password or an invitation: people with a password need no link. Leave out"
                        + " \"password\", or send \"notify\": false.");
    }

    static Denial passwordByPortalAdmin() {
        return new Denial(
                Kind.FORBIDDEN,
                "password_by_portal_admin",
                "Only a portal admin can set someone's password. Invite the person instead: they choose their own.");
    }

    /**
     * @param reason sentences
     * @param variant as {@link Denial} has it
     */
    static Denial passwordRefused(String reason, String... variant) {
        return new Denial(
                Kind.INVALID,
                "password_refused",
                "This password is not allowed: " + reason.strip().replaceAll("\\.$", "") + ".",
                Map.of(Denial.FIELD, "password"),
                List.of(variant));
    }

    static Denial usernameTaken() {
        return new Denial(
                Kind.CONFLICT,
                "username_taken",
                "Someone else has this username. Choose another one.",
                Map.of(Denial.FIELD, "username"));
    }

    static Denial accountExists() {
        return new Denial(
                Kind.CONFLICT,
                "account_exists",
                "An account with this address already exists, so it cannot be given a password or a global role here."
                        + " Edit that account instead.",
                Map.of(Denial.FIELD, "email"));
    }

    static Denial alreadyMember() {
        return new Denial(
                Kind.CONFLICT,
                "already_member",
                "This person already belongs to one of these organizations. Change their role there.");
    }

    static Denial alreadyInvited() {
        return new Denial(
                Kind.CONFLICT,
                "already_invited",
                "This person already has an open invitation to one of these organizations. Resend or withdraw it.");
    }

    static Denial accountDisabled() {
        return new Denial(
                Kind.CONFLICT,
                "account_disabled",
                "This account is disabled, so its link would not work. Enable it first.");
    }

    static Denial notWaiting() {
        return new Denial(
                Kind.CONFLICT,
                "not_waiting",
                "This account is not waiting to be activated, and it has no open invitation.");
    }

    static Denial notOpen(InvitationState state) {
        return new Denial(
                Kind.CONFLICT,
                "invitation_not_open",
                "This invitation is no longer open: it is " + state + ".",
                Map.of("state", state.name()));
    }

    static Denial organizationNotOpen() {
        return new Denial(
                Kind.CONFLICT,
                "organization_not_open",
                "The organization of this invitation was removed or is disabled, so the link would not work. Enable the"
                        + " organization first, or withdraw the invitation.");
    }

    /** The words of the same denial for a decision. */
    static Denial mailNotConfigured() {
        return new Denial(
                Kind.NOT_CONFIGURED,
                "mail_not_configured",
                "There is no mail server, so no invitation can be sent. Add one under Realm settings > Email, or add"
                        + " the person with \"notify\": false and send the invitation later.");
    }

    static Denial addressMissing() {
        return new Denial(
                Kind.CONFLICT,
                "address_missing",
                "This account has no e-mail address, so no link can reach the person. Enter an address first.");
    }

    /** @param seconds as a number */
    static Denial mailedJustNow(String seconds) {
        return new Denial(
                Kind.RATE_LIMITED,
                "mailed_just_now",
                "A mail with a link was just sent. Wait " + seconds + " seconds, then try again.",
                Map.of(Denial.RETRY_AFTER, seconds));
    }

    /** @param seconds as a number */
    static Denial tooManyInvitations(String seconds) {
        return new Denial(
                Kind.RATE_LIMITED,
                "too_many_invitations",
                "You reached the daily limit of invitations for org admins. Try again later, or ask a portal admin.",
                Map.of(Denial.RETRY_AFTER, seconds));
    }
}
