// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;

/**
 * An invitation as its senders see it. It is the same whether the address had an account or not, except for portal
 * admins.
 *
 * @param state OPEN, ACCEPTED, DECLINED, WITHDRAWN or EXPIRED; an expired one can be sent again while its account is there
 * @param role of a publisher, else absent
 * @param inviter name, absent for a program
 * @param mail WAITING, SENDING, SENT, FAILED or CANCELLED; absent while none was asked for
 * @param createdAt milliseconds since the epoch, as the other times
 * @param expiresAt of the link; absent while no mail has left
 * @param userId for portal admins only
 * @param newAccount for portal admins only: whether the invitation has made the account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationRepresentation(
        String id,
        String state,
        String kind,
        String email,
        String firstName,
        String lastName,
        String role,
        List<InvitedRoleRepresentation> organizations,
        String inviter,
        String message,
        String mail,
        long createdAt,
        Long expiresAt,
        Long settledAt,
        String userId,
        Boolean newAccount) {

    /** @param name absent once the organization is gone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitedRoleRepresentation(String id, String name, String role) {}

    static InvitationRepresentation of(InvitationDetails details) {
        Invitation invitation = details.invitation();
        return new InvitationRepresentation(
                invitation.id(),
                state(invitation).name(),
                invitation.globalRole() == null ? "org-user" : "publisher",
                invitation.invitee().email(),
                invitation.invitee().firstName(),
                invitation.invitee().lastName(),
                invitation.optionalGlobalRole().map(role -> role.roleName()).orElse(null),
                invitation.seats().stream()
                        .map(seat -> new InvitedRoleRepresentation(
                                seat.organizationId(),
                                seat.organizationName(),
                                seat.role().roleName()))
                        .toList(),
                invitation.inviter().name(),
                invitation.message(),
                details.mail() == null ? null : details.mail().name(),
                invitation.createdAt(),
                hasLeft(details.mail()) ? invitation.link().expiresAt() : null,
                invitation.settledAt(),
                details.ofAccount() ? invitation.userId() : null,
                details.ofAccount() ? invitation.newAccount() : null);
    }

    private static boolean hasLeft(MailStatus mail) {
        return mail != null && mail != MailStatus.WAITING && mail != MailStatus.SENDING;
    }

    private static InvitationState state(Invitation invitation) {
        return invitation.hasExpired(Time.currentTimeMillis()) ? InvitationState.EXPIRED : invitation.state();
    }

    /** Without the fate of its mails, which go their way while somebody reads. */
    static Version version(Invitation invitation) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("state", invitation.state());
        parts.put("link", invitation.link().generation());
        parts.put("email", invitation.invitee().email());
        parts.put("organizations", invitation.seats());
        return new Version(parts);
    }
}
