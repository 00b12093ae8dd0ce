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
                "This realm has no organization yet, and an org user belongs to at least one. Create an organization first.");
    }

    static Denial passwordAndInvitation() {
        return new Denial(
                Kind.INVALID,
                "password_and_invitation",
                "Either a password or an invitation: whoever gets a password needs no activation link. Leave out \"password\","
                        + " or send \"notify\": false.");
    }

    static Denial passwordByPortalAdmin() {
        return new Denial(
                Kind.FORBIDDEN,
                "password_by_portal_admin",
                "Only a portal admin sets somebody's password. Invite the person: they choose one themselves.");
    }

    /**
     * @param reason sentences
     * @param variant as {@link Denial} has it
     */
    static Denial passwordRefused(String reason, String... variant) {
        return new Denial(
                Kind.INVALID,
                "password_refused",
                "The password is refused: " + reason.strip().replaceAll("\\.$", "") + ".",
                Map.of(Denial.FIELD, "password"),
                List.of(variant));
    }

    static Denial usernameTaken() {
        return new Denial(
                Kind.CONFLICT,
                "username_taken",
                "Somebody else has this username. Choose another one.",
                Map.of(Denial.FIELD, "username"));
    }

    static Denial accountExists() {
        return new Denial(
                Kind.CONFLICT,
                "account_exists",
                "There is an account with this address. Neither a password nor a global role can be given to it here; edit the"
                        + " account instead.",
                Map.of(Denial.FIELD, "email"));
    }

    static Denial alreadyMember() {
        return new Denial(
                Kind.CONFLICT,
                "already_member",
                "This person belongs to one of these organizations already. Change the role there.");
    }

    static Denial alreadyInvited() {
        return new Denial(
                Kind.CONFLICT,
                "already_invited",
                "An invitation of this person to one of these organizations is open. Send it again, or withdraw it first.");
    }

    static Denial accountDisabled() {
        return new Denial(
                Kind.CONFLICT,
                "account_disabled",
                "This account is disabled, so its link would open nothing. Enable it first.");
    }

    static Denial notWaiting() {
        return new Denial(
                Kind.CONFLICT,
                "not_waiting",
                "This account does not wait for its activation, and there is no open invitation.");
    }

    static Denial notOpen(InvitationState state) {
        return new Denial(
                Kind.CONFLICT,
                "invitation_not_open",
                "This invitation is " + state + " by now, and stays so.",
                Map.of("state", state.name()));
    }

    static Denial organizationNotOpen() {
        return new Denial(
                Kind.CONFLICT,
                "organization_not_open",
                "The organization of this invitation was removed, or is disabled at the moment, so the link would let nobody in."
                        + " Enable it first, or withdraw the invitation.");
    }

    /** The words of the same denial for a decision. */
    static Denial mailNotConfigured() {
        return new Denial(
                Kind.NOT_CONFIGURED,
                "mail_not_configured",
                "E-mail is not configured, so no invitation could be sent. Enter a mail server under Realm settings > Email, or"
                        + " add the person with \"notify\": false and send it later.");
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
                "A mail with a link was sent just now. Wait " + seconds + " seconds.",
                Map.of(Denial.RETRY_AFTER, seconds));
    }

    /** @param seconds as a number */
    static Denial tooManyInvitations(String seconds) {
        return new Denial(
                Kind.RATE_LIMITED,
                "too_many_invitations",
                "You have sent as many invitations as an org admin may in a day. Try again later, or ask a portal admin.",
                Map.of(Denial.RETRY_AFTER, seconds));
    }
}
