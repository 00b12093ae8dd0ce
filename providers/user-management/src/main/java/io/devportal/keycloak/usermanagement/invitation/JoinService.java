// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.activation.AddressProof;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.organization.Admission;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Accepts or declines an invitation to join. Opening the link has proven the address. Everything else is checked
 * again under a lock, because the page may have been open for long.
 */
final class JoinService {
    private final KeycloakSession session;
    private final RealmModel realm;

    JoinService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** What the person chose. */
    enum Answer {
        ACCEPT,
        DECLINE
    }

    /** What has become of an answer. */
    enum Outcome {
        DONE,
        /** The link is worth nothing any more, or the page has shown something else. */
        NOTHING,
        /** The person's user store keeps no memberships. What was tried is taken back when the request ends, and not before. */
        NOT_POSSIBLE
    }

    /**
     * @param key of the link: its code, or its token
     * @param shown what the page has shown, see {@link #fingerprint}
     */
    Outcome answer(String key, Answer answer, String shown) {
        OpenedInvitation opened = OpenedInvitation.locked(session, realm, key, new UserRecords(session, realm)::lock);
        if (opened.state() != JoinState.OPEN || !fingerprint(opened).equals(shown)) {
            return Outcome.NOTHING;
        }
        return answer == Answer.ACCEPT ? accept(opened) : decline(opened);
    }

    /** A short text that differs as soon as the page would show something else. */
    static String fingerprint(OpenedInvitation opened) {
        return Integer.toHexString(opened.shown().fingerprint().hashCode());
    }

    private Outcome accept(OpenedInvitation opened) {
        UserModel user = opened.user();
        try {
            if (!new Admission(session, realm).join(opened.invitation(), user)) {
                return Outcome.NOTHING;
            }
        } catch (ReadOnlyException e) {
            session.getTransactionManager().setRollbackOnly();
            return Outcome.NOT_POSSIBLE;
        }
        if (!user.isEmailVerified()) {
            // signed in, and the mail has arrived: one person has both
            new AddressProof(session, realm, user).byLink(true, null);
        }
        if (PortalSettings.of(realm).mailsJoined()) {
            new Outbox(session, realm).toInvited(MailKind.JOINED, opened.invitation(), user);
        }
        return Outcome.DONE;
    }

    private Outcome decline(OpenedInvitation opened) {
        Invitation invitation = opened.invitation();
        if (!new Invitations(session, realm).settle(invitation, InvitationState.DECLINED, Time.currentTimeMillis())) {
            return Outcome.NOTHING;
        }
        UserModel user = opened.user();
        new Audit(session, realm, new Actor(Actor.Kind.PERSON, user.getId(), user.getUsername()))
                .write(AuditEntry.of(
                        OperationType.ACTION,
                        "PORTAL_INVITATION",
                        "users",
                        user.getId(),
                        "invitations",
                        invitation.id(),
                        "decline"));
        return Outcome.DONE;
    }
}
