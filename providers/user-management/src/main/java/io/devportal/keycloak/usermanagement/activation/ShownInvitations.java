// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Open invitations as a page shows them: submitting its form accepts these and no others. */
public record ShownInvitations(List<Invitation> invitations) {

    static ShownInvitations of(KeycloakSession session, RealmModel realm, String userId) {
        return new ShownInvitations(new Invitations(session, realm).open(userId));
    }

    /** Differs as soon as another invitation is there, or an organization is gone, disabled or called otherwise. */
    public String fingerprint() {
        return invitations.stream()
                .map(invitation -> invitation.id() + " " + invitation.globalRole() + " "
                        + invitation.seats().stream()
                                .filter(Seat::enabled)
                                .map(Seat::toString)
                                .toList())
                .collect(Collectors.joining(" "));
    }

    /** Texts of people, to be printed by {@code ${…}} alone. */
    public List<Map<String, Object>> forTemplate() {
        return invitations.stream().map(ShownInvitations::forTemplate).toList();
    }

    private static Map<String, Object> forTemplate(Invitation invitation) {
        return Map.of(
                "inviterName",
                        HarmlessText.line(
                                Objects.requireNonNullElse(invitation.inviter().name(), "")),
                "invitedTo",
                        invitation.seats().stream()
                                .filter(Seat::enabled)
                                .map(seat -> Map.of(
                                        "organization", HarmlessText.line(seat.organizationName()),
                                        "role", seat.role().name()))
                                .toList(),
                "invitedAs", invitation.optionalGlobalRole().map(Enum::name).orElse(""),
                "inviterMessage", HarmlessText.paragraphs(Objects.requireNonNullElse(invitation.message(), "")));
    }
}
