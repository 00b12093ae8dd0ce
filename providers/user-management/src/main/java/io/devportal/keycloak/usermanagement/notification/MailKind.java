// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of mails, with the names of their templates and texts. Stored by name. */
public enum MailKind {
    /** To the applicant: the request is in. */
    REQUEST_RECEIVED("portal-request-received.ftl", "portalRequestReceivedSubject"),
    /** To a portal admin: somebody waits. */
    REQUEST_WAITING("portal-request-waiting.ftl", "portalRequestWaitingSubject"),
    /** To a portal admin: several wait. About no single account. */
    REQUESTS_WAITING("portal-requests-waiting.ftl", "portalRequestsWaitingSubject"),
    /** Automatic approval: the link confirms the address and opens the account set-up. */
    ACTIVATE("portal-activate.ftl", "portalActivateSubject"),
    /** An admin approved; the link opens the account set-up. */
    APPROVED_ACTIVATE("portal-approved-activate.ftl", "portalApprovedActivateSubject"),
    /** An admin approved somebody who chose a password at sign-up. */
    APPROVED("portal-approved.ftl", "portalApprovedSubject"),
    REJECTED("portal-rejected.ftl", "portalRejectedSubject"),
    /** To the owner of an address that somebody signed up with again. Needs no row of ours. */
    ALREADY_REGISTERED("portal-already-registered.ftl", "portalAlreadyRegisteredSubject"),
    /** An admin has enabled the account again. This and the next two need no row of ours. */
    ENABLED("portal-enabled.ftl", "portalAccountEnabledSubject"),
    DISABLED("portal-disabled.ftl", "portalAccountDisabledSubject"),
    /** Somebody has given or taken a role: the mail lists what the person has now. */
    ROLE_CHANGED("portal-role-changed.ftl", "portalRoleChangedSubject"),
    /** To an admin who tries the mail server. Never in the outbox. */
    TEST("portal-test.ftl", "portalTestSubject"),
    /** An admin has made an account; the link opens the account set-up. */
    INVITATION("portal-invitation.ftl", "portalInvitationSubject"),
    /** To somebody who has an account: the link opens the page to accept or decline. Needs no row of an account. */
    JOIN_INVITATION("portal-join-invitation.ftl", "portalJoinInvitationSubject"),
    /** The person has accepted. Needs no row of an account. */
    JOINED("portal-joined.ftl", "portalJoinedSubject");

    /** What people hear of a change of their account. */
    static final Set<MailKind> NEWS = EnumSet.of(ENABLED, DISABLED, ROLE_CHANGED);

    /** With the link that opens the set-up of this account. */
    public static MailKind forActivation(Account account) {
        if (account.origin() == AccountOrigin.INVITATION) {
            return INVITATION;
        }
        return account.decision() == null ? ACTIVATE : APPROVED_ACTIVATE;
    }

    private final String template;
    private final String subjectKey;

    MailKind(String template, String subjectKey) {
        this.template = template;
        this.subjectKey = subjectKey;
    }

    public String template() {
        return template;
    }

    public String subjectKey() {
        return subjectKey;
    }

    /** Whether what the mail says is true of this account; if not, it must not leave any more. */
    boolean isTrueOf(Account account) {
        return switch (this) {
            case REQUEST_RECEIVED, REQUEST_WAITING -> account.status() == AccountStatus.PENDING_APPROVAL;
            case ACTIVATE, APPROVED_ACTIVATE, INVITATION -> account.status() == AccountStatus.PENDING_ACTIVATION;
            case APPROVED -> account.status() == AccountStatus.ACTIVE;
            case REQUESTS_WAITING, ALREADY_REGISTERED, ENABLED, DISABLED, ROLE_CHANGED, TEST, JOIN_INVITATION, JOINED ->
                true;
            case REJECTED -> account.status() == AccountStatus.REJECTED;
        };
    }

    /** Whether the mail tells of a change of an account, so that what it says is read from the account. */
    boolean tellsOfChange() {
        return NEWS.contains(this);
    }

    /** Whether the realm wants to send this at all: some mails can be switched off. */
    boolean isWanted(PortalSettings settings) {
        return switch (this) {
            case ENABLED -> settings.tellsOfState(true);
            case DISABLED -> settings.tellsOfState(false);
            case ROLE_CHANGED -> settings.tellsOfRoles();
            default -> true;
        };
    }

    /** Whether the mail carries the activation link of its account. */
    public boolean carriesActivationLink() {
        return this == ACTIVATE || this == APPROVED_ACTIVATE || this == INVITATION;
    }

    /** Whether the mail is about an invitation of somebody who has an account already. */
    boolean isAboutJoining() {
        return this == JOIN_INVITATION || this == JOINED;
    }
}
