// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Table PORTAL_SIGN_UP: a sign-up that counts towards the limits although it may have created no account, because its
 * address had one, or because it only checked the name of an organization.
 */
@Entity(name = "PortalSignUp")
@Table(name = "PORTAL_SIGN_UP")
public class SignUpEntity {
    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Column(name = "SIGN_UP_SOURCE", length = 64)
    private String signUpSource;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected SignUpEntity() {}

    SignUpEntity(String id, String realmId, String signUpSource, long createdAt) {
        this.id = id;
        this.realmId = realmId;
        this.signUpSource = signUpSource;
        this.createdAt = createdAt;
    }
}
