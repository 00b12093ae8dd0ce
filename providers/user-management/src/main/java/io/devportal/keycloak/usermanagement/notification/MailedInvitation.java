// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.link.MailLinks;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What mails say about an invitation: the inviter, organizations and roles, and their message. All of it is text.
 *
 * @param invitation null for an account that nobody has invited, or of which nothing is known
 */
record MailedInvitation(KeycloakSession session, RealmModel realm, Invitation invitation) {

    /** Of an account that waits for its set-up: the newest, of several. */
    static MailedInvitation toSetUp(KeycloakSession session, RealmModel realm, String userId) {
        List<Invitation> open = new Invitations(session, realm).open(userId);
        return new MailedInvitation(
                session,
                realm,
                open.stream().filter(Invitation::newAccount).findFirst().orElse(null));
    }

    /** As the mail means it: of another generation it is another one. */
    static MailedInvitation of(KeycloakSession session, RealmModel realm, Mail mail) {
        Invitation invitation = new Invitations(session, realm)
                .find(mail.invitationId())
                .filter(found ->
                        Objects.equals(mail.linkGeneration(), found.link().generation()))
                .orElse(null);
        return new MailedInvitation(session, realm, invitation);
    }

    Duration linkLifetime() {
        Duration most = PortalSettings.of(realm).activationLinkLifetime();
        return invitation == null || invitation.link().lifetime() == null
                ? most
                : Duration.ofSeconds(invitation.link().lifetime());
    }

    /** False when nobody waits for this link any more. */
    boolean startLink(long expiresAt) {
        return invitation != null && new Invitations(session, realm).startLink(invitation, expiresAt);
    }

    boolean isAccepted() {
        return invitation != null && invitation.state() == InvitationState.ACCEPTED;
    }

    String joinLink(String address) {
        return new MailLinks(session, realm).join(invitation, address);
    }

    Map<String, Object> variables() {
        return invitation == null
                ? Map.of("inviterName", "", "invitedTo", List.of(), "invitedAs", "", "inviterMessage", "")
                : Map.of(
                        "inviterName",
                        MailModel.printed(new PersonName(invitation.inviter().name()).inMails()),
                        "invitedTo",
                        invitation.seats().stream()
                                .filter(seat -> seat.organizationName() != null)
                                .map(seat -> Map.of(
                                        "organization",
                                        MailModel.printed(seat.organizationName()),
                                        "role",
                                        seat.role().name()))
                                .toList(),
                        "invitedAs",
                        invitation.optionalGlobalRole().map(GlobalRole::name).orElse(""),
                        "inviterMessage",
                        HarmlessText.paragraphs(Objects.requireNonNullElse(invitation.message(), "")));
    }
}
