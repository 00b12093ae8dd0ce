// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;

/**
 * Grants what somebody was invited to, when they accept and never before (E-23). They become unmanaged members, so
 * removing them from the organization later does not delete the account (B10).
 */
public final class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationRoles roles;
    private final Invitations invitations;

    public Admission(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.roles = OrganizationRoles.of(session);
        this.invitations = new Invitations(session, realm);
    }

    /** Who sets up their account accepts all that the form showed. They get in without what cannot be given any more. */
    public void ofSetUp(UserModel user) {
        for (Invitation invitation : invitations.open(user.getId())) {
            if (!invitations.settle(invitation, InvitationState.ACCEPTED, now())) {
                continue;
            }
            if (isPossible(user)) {
                tryToGive(invitation, user);
            } else {
                warn(user, "they are a publisher or administrator, or an identity provider decides about their roles");
            }
        }
    }

    private void tryToGive(Invitation invitation, UserModel user) {
        try {
            give(invitation, user);
        } catch (ReadOnlyException e) {
            warn(user, e.getMessage());
        }
    }

    private void warn(UserModel user, String reason) {
        LOG.warnf(
                "The account %s in realm %s is active without the roles of its invitation: %s",
                user.getId(), realm.getName(), reason);
    }

    /**
     * Accepts one invitation to join; false when it is no longer open, or has a newer link.
     *
     * @throws ReadOnlyException when the person's user store keeps no memberships; the invitation is lost with the transaction
     */
    public boolean join(Invitation invitation, UserModel user) {
        if (!invitations.settle(invitation, InvitationState.ACCEPTED, now())) {
            return false;
        }
        give(invitation, user);
        return true;
    }

    /** Whether roles of an invitation can be given to this person at all, as they are now. */
    public boolean isPossible(UserModel user) {
        return new GlobalRoles(realm).of(user).isEmpty()
                && !new PortalRoles(session, realm).administersRealm(user)
                && new IdentityProviderLinks(session, realm)
                        .decidingProvider(user)
                        .isEmpty();
    }

    private void give(Invitation invitation, UserModel user) {
        roles.lock(user);
        invitation.seats().forEach(seat -> give(seat, user));
        invitation.optionalGlobalRole().flatMap(new GlobalRoles(realm)::model).ifPresent(user::grantRole);
        new Audit(session, realm, new Actor(Actor.Kind.PERSON, user.getId(), user.getUsername()))
                .write(AuditEntry.of(
                                OperationType.ACTION,
                                "PORTAL_INVITATION",
                                "users",
                                user.getId(),
                                "invitations",
                                invitation.id(),
                                "accept")
                        .detail("organizations", given(invitation))
                        .detail(
                                "role",
                                invitation.optionalGlobalRole().map(Enum::name).orElse(null)));
    }

    private void give(Seat seat, UserModel user) {
        OrganizationModel organization = !roles.areEnabled() || !seat.enabled()
                ? null
                : session.getProvider(OrganizationProvider.class).getById(seat.organizationId());
        if (organization == null || !organization.isEnabled()) {
            LOG.warnf(
                    "The account %s in realm %s has accepted an invitation without the organization %s, which is gone or disabled",
                    user.getId(), realm.getName(), seat.organizationId());
            return;
        }
        roles.grant(organization, user, seat.role());
    }

    private static String given(Invitation invitation) {
        return invitation.seats().stream()
                .map(seat -> seat.organizationId() + ":" + seat.role().roleName())
                .collect(Collectors.joining(" "));
    }

    private static long now() {
        return Time.currentTimeMillis();
    }
}
