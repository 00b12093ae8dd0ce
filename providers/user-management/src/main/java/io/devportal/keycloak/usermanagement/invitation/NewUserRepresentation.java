// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The body of {@code POST users}.
 *
 * @param kind publisher or org-user
 * @param username absent where the address is the login name
 * @param role of a publisher: portal-admin or api-owner
 * @param organizations of an org user, each with a role there
 * @param sendsMail in JSON {@code notify}: whether the invitation is mailed now; absent for what the setting invitationMail says,
 *     and false beside a password
 * @param password instead of an invitation
 * @param temporary whether the person chooses another password at the first login
 * @param message to the person, in the mail
 * @param linkLifetime in seconds, up to the setting activationLinkLifetime
 * @param language tag of one that the realm offers
 */
public record NewUserRepresentation(
        String kind,
        String firstName,
        String lastName,
        String email,
        String username,
        String role,
        List<SeatRepresentation> organizations,
        @JsonProperty("notify") Boolean sendsMail,
        String password,
        Boolean temporary,
        String message,
        Long linkLifetime,
        String language) {

    private static final int MOST_ORGANIZATIONS = 100;

    /** @param role org-admin, org-publisher or developer */
    public record SeatRepresentation(String id, String role) {}

    NewUser newUser() {
        boolean isPublisher = kind("publisher", "org-user");
        if (password != null && Boolean.TRUE.equals(sendsMail)) {
            throw new Refusal(InvitationDenials.passwordAndInvitation());
        }
        if (password == null && Boolean.TRUE.equals(temporary)) {
            throw invalid("temporary", "a password with it");
        }
        return new NewUser(
                NewUser.name("firstName", firstName),
                NewUser.name("lastName", lastName),
                NewUser.address(email),
                Optional.ofNullable(username).map(NewUser::loginName),
                isPublisher ? Optional.of(globalRole()) : Optional.empty(),
                isPublisher ? noSeats() : seats(),
                password == null ? sendsMail : Boolean.FALSE,
                password,
                Boolean.TRUE.equals(temporary),
                NewUser.message(message),
                linkLifetime == null ? null : Duration.ofSeconds(linkLifetime),
                language);
    }

    private boolean kind(String one, String other) {
        if (!one.equals(kind) && !other.equals(kind)) {
            throw invalid("kind", "one of " + one + ", " + other);
        }
        return one.equals(kind);
    }

    private GlobalRole globalRole() {
        return parsed("role", role, GlobalRole::named, "one of portal-admin, api-owner");
    }

    private Map<String, OrganizationRole> noSeats() {
        if (organizations != null && !organizations.isEmpty()) {
            throw invalid("organizations", "none for a publisher");
        }
        return Map.of();
    }

    private Map<String, OrganizationRole> seats() {
        if (role != null) {
            throw invalid("role", "none with organizations: each has its own role");
        }
        if (organizations == null || organizations.isEmpty() || organizations.size() > MOST_ORGANIZATIONS) {
            throw invalid("organizations", "1 to " + MOST_ORGANIZATIONS + " organizations, each with a role");
        }
        Map<String, OrganizationRole> seats = new LinkedHashMap<>();
        for (SeatRepresentation seat : organizations) {
            if (seat == null || seat.id() == null || !seat.id().matches("[0-9a-f-]{36}")) {
                throw invalid("organizations", "the id of an organization in each");
            }
            OrganizationRole there = parsed(
                    "organizations",
                    seat.role(),
                    OrganizationRole::named,
                    "a role of org-admin, org-publisher, developer");
            if (seats.put(seat.id(), there) != null) {
                throw invalid("organizations", "each organization once");
            }
        }
        return seats;
    }

    private static <T> T parsed(String field, String text, Function<String, Optional<T>> parser, String expected) {
        return Optional.ofNullable(text).flatMap(parser).orElseThrow(() -> invalid(field, expected));
    }

    private static Refusal invalid(String field, String expected) {
        return new Refusal(Denial.invalid(field, expected));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUserRepresentation[" + kind + "]";
    }
}
