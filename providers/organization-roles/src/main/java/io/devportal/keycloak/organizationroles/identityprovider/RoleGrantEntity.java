// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Table PORTAL_ROLE_GRANT: a role that a mapper granted to a person in an organization. */
@Entity(name = "PortalRoleGrant")
@Table(name = "PORTAL_ROLE_GRANT")
@IdClass(RoleGrantEntity.Key.class)
public class RoleGrantEntity {
    public record Key(String userId, String organizationId, String mapperId) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Id
    @Column(name = "ORGANIZATION_ID", length = 255)
    private String organizationId;

    /** Never used again, unlike the alias of an identity provider. */
    @Id
    @Column(name = "MAPPER_ID", length = 36)
    private String mapperId;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    /** The internal id of the identity provider. */
    @Column(name = "PROVIDER_ID", length = 36)
    private String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "GRANTED_ROLE", length = 32)
    private OrganizationRole role;

    @Column(name = "MADE_MEMBER")
    private boolean madeMember;

    /** In milliseconds. */
    @Column(name = "GRANTED_AT")
    private long grantedAt;

    protected RoleGrantEntity() {}

    RoleGrantEntity(Key key, String realmId, String providerId) {
        this.userId = key.userId();
        this.organizationId = key.organizationId();
        this.mapperId = key.mapperId();
        this.realmId = realmId;
        this.providerId = providerId;
    }

    String organizationId() {
        return organizationId;
    }

    void granted(OrganizationRole granted, boolean member, long now) {
        this.role = granted;
        this.madeMember = member;
        this.grantedAt = now;
    }
}
