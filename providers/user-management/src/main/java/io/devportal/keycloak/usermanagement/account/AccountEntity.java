// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Account.Handling;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.Account.RequestedOrganization;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_ACCOUNT. Written once by {@link Accounts#add}, then only by conditional updates. */
@Entity(name = "PortalAccount")
@Table(name = "PORTAL_ACCOUNT")
public class AccountEntity {

    @Id
    @Column(name = "ID", length = 255)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ORIGIN", length = 32)
    private AccountOrigin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "ACCOUNT_STATUS", length = 32)
    private AccountStatus status;

    @Column(name = "ROW_VERSION")
    private int version;

    @Column(name = "LINK_GENERATION")
    private int linkGeneration;

    @Column(name = "LINK_EXPIRES_AT")
    private Long linkExpiresAt;

    @Column(name = "EMAIL", length = 255)
    private String email;

    @Column(name = "FIRST_NAME", length = 255)
    private String firstName;

    @Column(name = "LAST_NAME", length = 255)
    private String lastName;

    @Column(name = "LOCALE", length = 36)
    private String locale;

    @Column(name = "CLIENT_ID", length = 255)
    private String clientId;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

    @Column(name = "DECIDED_BY", length = 255)
    private String decidedBy;

    @Column(name = "DECIDED_BY_NAME", length = 511)
    private String decidedByName;

    @Column(name = "REASON", length = 1000)
    private String reason;

    @Column(name = "ACTIVATED_AT")
    private Long activatedAt;

    /** When the portal admins were told that this request waits; 0 for what they need not hear of. */
    @Column(name = "ANNOUNCED_AT")
    private Long announcedAt;

    /** Key of the network address that signed up, for a short time. */
    @Column(name = "SIGN_UP_SOURCE", length = 64)
    private String signUpSource;

    /** Since when somebody can sign in who has not proven the address; null when nobody can, or it is proven. */
    @Column(name = "UNPROVEN_SINCE")
    private Long unprovenSince;

    @Column(name = "REQUESTED_ORGANIZATION", length = 255)
    private String requestedOrganization;

    @Column(name = "ORGANIZATION_ID", length = 36)
    private String organizationId;

    /** In an organization that was there before; null for one that came of the request. */
    @Enumerated(EnumType.STRING)
    @Column(name = "ORGANIZATION_ROLE", length = 32)
    private OrganizationRole organizationRole;

    @Column(name = "ASSIGNEE_ID", length = 255)
    private String assigneeId;

    @Column(name = "ASSIGNEE_NAME", length = 511)
    private String assigneeName;

    /** Id of who took care of the request until their account was disabled; null once somebody takes care of it. */
    @Column(name = "LEFT_BY", length = 255)
    private String leftBy;

    /** Of rows in PORTAL_NOTE: a list of requests needs no look there, and so many are the limit when many come at once. */
    @Column(name = "NOTE_COUNT")
    private int noteCount;

    protected AccountEntity() {}

    AccountEntity(Account account, String signUpSource) {
        id = account.id();
        realmId = account.realmId();
        origin = account.origin();
        status = account.status();
        version = account.version();
        linkGeneration = account.link().generation();
        linkExpiresAt = account.link().expiresAt();
        email = account.applicant().email();
        firstName = account.applicant().firstName();
        lastName = account.applicant().lastName();
        locale = account.applicant().locale();
        clientId = account.applicant().clientId();
        createdAt = account.createdAt();
        activatedAt = account.activatedAt();
        announcedAt = account.status() == AccountStatus.PENDING_APPROVAL ? null : Long.valueOf(0);
        this.signUpSource = signUpSource;
        if (account.organization() != null) {
            requestedOrganization = account.organization().name();
            organizationId = account.organization().id();
            organizationRole = account.organization().role();
        }
        if (account.decision() != null) {
            decidedAt = account.decision().at();
            decidedBy = account.decision().byId();
            decidedByName = account.decision().byName();
            reason = account.decision().reason();
        }
    }

    boolean isUnproven() {
        return unprovenSince != null;
    }

    Account toAccount() {
        return new Account(
                id,
                realmId,
                origin,
                status,
                version,
                new Link(linkGeneration, linkExpiresAt),
                new Applicant(email, firstName, lastName, locale, clientId),
                createdAt,
                decidedAt == null ? null : new Decision(decidedAt, decidedBy, decidedByName, reason),
                activatedAt,
                requestedOrganization == null && organizationId == null
                        ? null
                        : new RequestedOrganization(requestedOrganization, organizationId, organizationRole),
                new Handling(assigneeId == null ? null : new Assignee(assigneeId, assigneeName), noteCount));
    }
}
