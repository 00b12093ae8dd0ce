// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mails of invitations: recipient and delivery status. */
record InvitationMails(KeycloakSession session, RealmModel realm) {
    /** About as long as a mail is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    /**
     * Asks somebody who has an account. An org admin must neither write to a realm administrator nor learn that this is one
     * (E-10): for them, only the time runs.
     */
    void askToJoin(Invitation invitation, UserModel user) {
        if (!new PortalRoles(session, realm).administersRealm(user)) {
            new Outbox(session, realm).toInvited(MailKind.JOIN_INVITATION, invitation, user);
            return;
        }
        Duration lifetime = invitation.link().lifetime() == null
                ? PortalSettings.of(realm).activationLinkLifetime()
                : Duration.ofSeconds(invitation.link().lifetime());
        new Invitations(session, realm).startLink(invitation, Time.currentTimeMillis() + lifetime.toMillis());
    }

    /** Two statements for all; null for an invitation that nobody has mailed. */
    Function<Invitation, MailStatus> of(List<Invitation> invitations) {
        Mails mails = new Mails(session);
        Map<String, Mail> toNew = mails.latest(
                realm.getId(),
                invitations.stream()
                        .filter(Invitation::newAccount)
                        .map(Invitation::userId)
                        .toList());
        Map<String, Mail> toJoin = mails.latestOfInvitations(
                realm.getId(),
                invitations.stream()
                        .filter(invitation -> !invitation.newAccount())
                        .map(Invitation::id)
                        .toList());
        return invitation -> {
            Mail mail = invitation.newAccount() ? toNew.get(invitation.userId()) : toJoin.get(invitation.id());
            return invitation.mailedAt() == null ? null : status(invitation, mail);
        };
    }

    /** One that is no longer kept has left; so has one that we could not send, as far as an org admin may know. */
    private static MailStatus status(Invitation invitation, Mail mail) {
        if (mail != null) {
            return mail.status();
        }
        boolean isFresh = Time.currentTimeMillis() - invitation.mailedAt() < ON_ITS_WAY.toMillis();
        return isFresh ? MailStatus.WAITING : MailStatus.SENT;
    }
}
