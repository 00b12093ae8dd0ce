// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_MAIL. Written once by {@link Mails#add}, then only by conditional updates. */
@Entity(name = "PortalMail")
@Table(name = "PORTAL_MAIL")
public class MailEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Column(name = "ACCOUNT_ID", length = 255)
    private String accountId;

    @Column(name = "INVITATION_ID", length = 36)
    private String invitationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "MAIL_KIND", length = 32)
    private MailKind kind;

    @Column(name = "RECIPIENT", length = 255)
    private String recipient;

    @Column(name = "RECIPIENT_NAME", length = 255)
    private String recipientName;

    @Column(name = "LOCALE", length = 36)
    private String locale;

    @Column(name = "LINK_GENERATION")
    private Integer linkGeneration;

    @Enumerated(EnumType.STRING)
    @Column(name = "MAIL_STATUS", length = 16)
    private MailStatus status;

    @Column(name = "ATTEMPTS")
    private int attempts;

    @Column(name = "DUE_AT")
    private long dueAt;

    @Column(name = "LAST_ERROR", length = 255)
    private String lastError;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "SENT_AT")
    private Long sentAt;

    protected MailEntity() {}

    MailEntity(Mail mail, long now) {
        id = mail.id();
        realmId = mail.realmId();
        accountId = mail.accountId();
        invitationId = mail.invitationId();
        kind = mail.kind();
        recipient = mail.recipient().address();
        recipientName = mail.recipient().name();
        locale = mail.recipient().locale();
        linkGeneration = mail.linkGeneration();
        status = mail.status();
        attempts = mail.attempts();
        dueAt = mail.dueAt();
        createdAt = now;
    }

    Mail toMail() {
        Recipient to = new Recipient(recipient, recipientName, locale);
        return new Mail(
                id,
                realmId,
                accountId,
                invitationId,
                kind,
                to,
                linkGeneration,
                status,
                attempts,
                dueAt,
                lastError,
                createdAt);
    }
}
