// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Invitee;
import io.devportal.keycloak.usermanagement.account.Invitation.Inviter;
import io.devportal.keycloak.usermanagement.account.Invitation.Link;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an admin wants to add, and how. Valid in itself; {@link NewUserRules} checks it against the realm.
 *
 * @param username empty for what the realm makes of the address
 * @param globalRole of a publisher
 * @param seats role by id of the organization; none for a publisher
 * @param sendsNow whether the invitation is mailed at once, or null for what the settings say
 * @param password instead of an invitation, or null
 * @param temporary whether the person chooses another one at the first login
 * @param message paragraphs without control characters, or null
 * @param linkLifetime or null for what the settings say
 * @param language tag, or null for the realm's
 */
public record NewUser(
        PersonName firstName,
        PersonName lastName,
        EmailAddress email,
        Optional<String> username,
        Optional<GlobalRole> globalRole,
        Map<String, OrganizationRole> seats,
        Boolean sendsNow,
        String password,
        boolean temporary,
        String message,
        Duration linkLifetime,
        String language) {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 255;

    /** Throws a {@link Refusal} for what is empty or cannot be shown. */
    public static PersonName name(String field, String typed) {
        PersonName name = new PersonName(typed);
        if (name.text().isEmpty() || name.text().length() > LONGEST_NAME || !name.isText()) {
            throw new Refusal(Denial.invalid(
                    field,
                    Expected.of("name", "a name of 1 to " + LONGEST_NAME + " visible characters", LONGEST_NAME)));
        }
        return name;
    }

    public static EmailAddress address(String typed) {
        EmailAddress address = new EmailAddress(typed);
        if (address.problem(true).isPresent()) {
            throw new Refusal(invalidAddress());
        }
        return address;
    }

    static Denial invalidAddress() {
        return Denial.invalid("email", Expected.of("email", "an e-mail address that can receive mail"));
    }

    public static String loginName(String typed) {
        String name = HarmlessText.typed(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME || !HarmlessText.isText(name)) {
            throw new Refusal(
                    Denial.invalid("username", Expected.of("login-name", "a username of visible characters, or none")));
        }
        return name;
    }

    static String message(String typed) {
        String message = typed == null || typed.isBlank() ? null : typed.strip();
        if (message != null && (message.length() > LONGEST_MESSAGE || !HarmlessText.areParagraphs(message))) {
            throw new Refusal(Denial.invalid(
                    "message",
                    Expected.of(
                            "at-most-characters",
                            "at most " + LONGEST_MESSAGE + " characters of text, without control characters",
                            LONGEST_MESSAGE)));
        }
        return message;
    }

    /** Completed by the settings of the realm: {@code sendsNow} is never null afterwards. */
    NewUser completedBy(PortalSettings settings) {
        return new NewUser(
                firstName,
                lastName,
                email,
                username,
                globalRole,
                seats,
                sendsNow == null ? settings.mailsInvitations() : sendsNow,
                password,
                temporary,
                message,
                linkLifetime,
                language);
    }

    Change change() {
        return new Change(
                seats.keySet(),
                Set.copyOf(seats.values()),
                globalRole.map(Set::of).orElse(Set.of()));
    }

    /** @param now milliseconds since the epoch */
    Invitation invitation(String realmId, String userId, boolean newAccount, Inviter inviter, long now) {
        return new Invitation(
                UUID.randomUUID().toString(),
                realmId,
                userId,
                newAccount,
                false,
                InvitationState.OPEN,
                new Invitee(email.text(), firstName.text(), lastName.text()),
                inviter,
                seats.entrySet().stream()
                        .map(seat -> new Seat(seat.getKey(), null, true, seat.getValue()))
                        .toList(),
                globalRole.orElse(null),
                message,
                new Link(1, null, linkLifetime == null ? null : linkLifetime.toSeconds()),
                sendsNow ? now : null,
                now,
                null);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + seats + globalRole + "]";
    }
}
