// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_LIMIT: the transaction that has locked a row is the only one that counts what it limits. */
@Entity(name = "PortalLimit")
@Table(name = "PORTAL_LIMIT")
public class LimitEntity {
    @Id
    @Column(name = "ID", length = 100)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Column(name = "USED_COUNT")
    private long used;

    /** Milliseconds since the epoch, after which the row is obsolete; null for a {@link Lock}, whose row is kept. */
    @Column(name = "ENDS_AT")
    private Long endsAt;

    protected LimitEntity() {}

    long used() {
        return used;
    }

    long endsAt() {
        return endsAt;
    }

    boolean isOver(long now) {
        return endsAt == null || endsAt <= now;
    }

    void begin(long until, long times) {
        used = times;
        endsAt = until;
    }

    void use(long times) {
        used += times;
    }
}
