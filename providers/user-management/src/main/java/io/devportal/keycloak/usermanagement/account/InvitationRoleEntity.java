// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_INVITATION_ROLE: one role that waits on an invitation. Never changed. */
@Entity(name = "PortalInvitationRole")
@Table(name = "PORTAL_INVITATION_ROLE")
public class InvitationRoleEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "INVITATION_ID", length = 36)
    private String invitationId;

    @Column(name = "ORGANIZATION_ID", length = 36)
    private String organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ORG_ROLE", length = 32)
    private OrganizationRole role;

    protected InvitationRoleEntity() {}

    InvitationRoleEntity(String id, String invitationId, String organizationId, OrganizationRole role) {
        this.id = id;
        this.invitationId = invitationId;
        this.organizationId = organizationId;
        this.role = role;
    }
}
