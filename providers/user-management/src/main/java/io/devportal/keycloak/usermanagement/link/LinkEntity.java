// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_LINK. Written once by {@link Links#add}, never changed. */
@Entity(name = "PortalLink")
@Table(name = "PORTAL_LINK")
public class LinkEntity {

    @Id
    @Column(name = "CODE_HASH", length = 64)
    private String codeHash;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "LINK_PURPOSE", length = 16)
    private LinkPurpose purpose;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "INVITATION_ID", length = 36)
    private String invitationId;

    @Column(name = "CLIENT_ID", length = 255)
    private String clientId;

    @Column(name = "LINK_GENERATION")
    private int generation;

    @Column(name = "ADDRESS_HASH", length = 64)
    private String addressHash;

    @Column(name = "SEALED_TARGET", length = MailedLink.LONGEST_TARGET)
    private String sealedTarget;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected LinkEntity() {}

    /** @param now milliseconds since the epoch */
    LinkEntity(String codeHash, String realmId, LinkPurpose purpose, MailedLink link, long now) {
        this.codeHash = codeHash;
        this.realmId = realmId;
        this.purpose = purpose;
        userId = link.userId();
        invitationId = link.invitationId();
        clientId = link.clientId();
        generation = link.generation();
        addressHash = link.addressHash();
        sealedTarget = link.sealedTarget();
        createdAt = now;
    }

    boolean isFor(LinkPurpose asked, String askedRealmId) {
        return purpose == asked && realmId.equals(askedRealmId);
    }

    MailedLink toLink() {
        return new MailedLink(userId, invitationId, clientId, generation, addressHash, sealedTarget);
    }
}
