// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Table PORTAL_DOMAIN: one entry of one list. */
@Entity(name = "PortalDomain")
@Table(name = "PORTAL_DOMAIN")
@IdClass(DomainEntity.Key.class)
public class DomainEntity {
    /** All of it. */
    public record Key(String realmId, DomainList domainList, String name) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Id
    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "DOMAIN_LIST", length = 32)
    private DomainList domainList;

    @Id
    @Column(name = "DOMAIN_NAME", length = 255)
    private String name;

    protected DomainEntity() {}

    DomainEntity(String realmId, DomainList list, DomainPattern pattern) {
        this.realmId = realmId;
        this.domainList = list;
        this.name = pattern.text();
    }
}
