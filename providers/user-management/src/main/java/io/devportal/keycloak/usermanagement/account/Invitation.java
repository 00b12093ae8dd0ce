// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An invitation and the roles that wait on it until the person accepts. Neither the address nor the roles ever
 * change; to correct them, withdraw the invitation and send a new one.
 *
 * @param userId the account that gets the roles
 * @param newAccount whether the invitation has made the account, which is then set up by its activation link; else the person
 *     accepts on a page of its own
 * @param madeElsewhere whether the account is made by Keycloak's own console or API: it is not for us to delete it
 * @param seats in organizations, ordered by the name of the organization
 * @param globalRole of a publisher, or null
 * @param message of the inviter, paragraphs without control characters, or null
 * @param link of who joins; for a new account only its end counts here
 * @param mailedAt when the latest mail was asked for, milliseconds since the epoch, or null while none was
 * @param settledAt when the state became another than OPEN, milliseconds since the epoch, or null
 */
public record Invitation(
        String id,
        String realmId,
        String userId,
        boolean newAccount,
        boolean madeElsewhere,
        InvitationState state,
        Invitee invitee,
        Inviter inviter,
        List<Seat> seats,
        GlobalRole globalRole,
        String message,
        Link link,
        Long mailedAt,
        long createdAt,
        Long settledAt) {

    /** As the inviter typed it, whatever an account with this address says. */
    public record Invitee(String email, String firstName, String lastName) {}

    /**
     * @param id user id, or null when nobody is known
     * @param name at that moment, or null for a program
     */
    public record Inviter(String id, String name) {}

    /**
     * A role in an organization.
     *
     * @param organizationName null once the organization is gone
     * @param enabled whether the organization is there and enabled
     */
    public record Seat(String organizationId, String organizationName, boolean enabled, OrganizationRole role) {}

    /**
     * @param generation only a link of this generation works
     * @param expiresAt milliseconds since the epoch, or null while no mail has left
     * @param lifetime in seconds, or null for what the settings say
     */
    public record Link(int generation, Long expiresAt, Long lifetime) {}

    public boolean isOpen() {
        return state == InvitationState.OPEN;
    }

    /** @param now milliseconds since the epoch */
    public boolean hasExpired(long now) {
        return isOpen() && link.expiresAt() != null && link.expiresAt() <= now;
    }

    public Set<String> organizations() {
        return seats.stream().map(Seat::organizationId).collect(Collectors.toSet());
    }

    /** As somebody sees it who sees these organizations only. */
    public Invitation within(Set<String> organizationIds) {
        List<Seat> seen = seats.stream()
                .filter(seat -> organizationIds.contains(seat.organizationId()))
                .toList();
        return new Invitation(
                id,
                realmId,
                userId,
                newAccount,
                madeElsewhere,
                state,
                invitee,
                inviter,
                seen,
                globalRole,
                message,
                link,
                mailedAt,
                createdAt,
                settledAt);
    }

    public Set<OrganizationRole> roles() {
        return seats.stream().map(Seat::role).collect(Collectors.toSet());
    }

    public Optional<GlobalRole> optionalGlobalRole() {
        return Optional.ofNullable(globalRole);
    }
}
