// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;

/** The mails of the pack: what each is called in the themes. Stored by name. */
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
    ALREADY_REGISTERED("portal-already-registered.ftl", "portalAlreadyRegisteredSubject");

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
            case ACTIVATE, APPROVED_ACTIVATE -> account.status() == AccountStatus.PENDING_ACTIVATION;
            case APPROVED -> account.status() == AccountStatus.ACTIVE;
            case REQUESTS_WAITING, ALREADY_REGISTERED -> true;
            case REJECTED -> account.status() == AccountStatus.REJECTED;
        };
    }

    /** Whether the mail carries the activation link of its account. */
    public boolean carriesActivationLink() {
        return this == ACTIVATE || this == APPROVED_ACTIVATE;
    }
}
