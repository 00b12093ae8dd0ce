// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.account.Invitation.Invitee;
import io.devportal.keycloak.usermanagement.account.Invitation.Inviter;
import io.devportal.keycloak.usermanagement.account.Invitation.Link;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Table PORTAL_INVITATION. Written once by {@link Invitations#add}, then only by conditional updates. */
@Entity(name = "PortalInvitation")
@Table(name = "PORTAL_INVITATION")
public class InvitationEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "NEW_ACCOUNT")
    private boolean newAccount;

    @Column(name = "MADE_ELSEWHERE")
    private boolean madeElsewhere;

    @Enumerated(EnumType.STRING)
    @Column(name = "INVITATION_STATE", length = 16)
    private InvitationState state;

    @Column(name = "EMAIL", length = 255)
    private String email;

    @Column(name = "FIRST_NAME", length = 255)
    private String firstName;

    @Column(name = "LAST_NAME", length = 255)
    private String lastName;

    @Column(name = "INVITER_ID", length = 255)
    private String inviterId;

    @Column(name = "INVITER_NAME", length = 511)
    private String inviterName;

    @Enumerated(EnumType.STRING)
    @Column(name = "GLOBAL_ROLE", length = 32)
    private GlobalRole globalRole;

    @Column(name = "PERSONAL_MESSAGE", length = 1000)
    private String message;

    @Column(name = "LINK_GENERATION")
    private int linkGeneration;

    @Column(name = "LINK_EXPIRES_AT")
    private Long linkExpiresAt;

    /** In seconds. */
    @Column(name = "LINK_LIFETIME")
    private Long linkLifetime;

    @Column(name = "MAILED_AT")
    private Long mailedAt;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "SETTLED_AT")
    private Long settledAt;

    protected InvitationEntity() {}

    InvitationEntity(Invitation invitation) {
        id = invitation.id();
        realmId = invitation.realmId();
        userId = invitation.userId();
        newAccount = invitation.newAccount();
        madeElsewhere = invitation.madeElsewhere();
        state = invitation.state();
        email = invitation.invitee().email();
        firstName = invitation.invitee().firstName();
        lastName = invitation.invitee().lastName();
        inviterId = invitation.inviter().id();
        inviterName = invitation.inviter().name();
        globalRole = invitation.globalRole();
        message = invitation.message();
        linkGeneration = invitation.link().generation();
        linkExpiresAt = invitation.link().expiresAt();
        linkLifetime = invitation.link().lifetime();
        mailedAt = invitation.mailedAt();
        createdAt = invitation.createdAt();
        settledAt = invitation.settledAt();
    }

    String id() {
        return id;
    }

    Invitation toInvitation(List<Seat> seats) {
        return new Invitation(
                id,
                realmId,
                userId,
                newAccount,
                madeElsewhere,
                state,
                new Invitee(email, firstName, lastName),
                new Inviter(inviterId, inviterName),
                seats,
                globalRole,
                message,
                new Link(linkGeneration, linkExpiresAt, linkLifetime),
                mailedAt,
                createdAt,
                settledAt);
    }
}
