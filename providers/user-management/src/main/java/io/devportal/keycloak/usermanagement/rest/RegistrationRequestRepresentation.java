// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.notification.Mail;

/**
 * A registration request as the API shows it. Timestamps are milliseconds since the epoch. A link is never part of it.
 *
 * @param id the user's id
 * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or REJECTED
 * @param origin REGISTRATION or IDENTITY_PROVIDER
 * @param identityProvider alias of the identity provider that the account is linked to, absent without one
 * @param clientId the client that the person signed up from
 * @param mail the newest mail to the applicant, absent when none was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationRequestRepresentation(
        String id,
        String state,
        String origin,
        String identityProvider,
        String email,
        String firstName,
        String lastName,
        String locale,
        String clientId,
        long createdTimestamp,
        DecisionRepresentation decision,
        MailRepresentation mail) {

    /** @param reason of a rejection */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionRepresentation(long timestamp, String byId, String byName, String reason) {}

    /** @param status WAITING, SENDING, SENT, FAILED or CANCELLED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MailRepresentation(String kind, String status, int attempts, String lastError) {}

    static RegistrationRequestRepresentation of(Account account, Mail mail, String identityProvider) {
        return new RegistrationRequestRepresentation(
                account.id(),
                account.status().name(),
                account.origin().name(),
                identityProvider,
                account.applicant().email(),
                account.applicant().firstName(),
                account.applicant().lastName(),
                account.applicant().locale(),
                account.applicant().clientId(),
                account.createdAt(),
                account.decision() == null ? null : decision(account.decision()),
                mail == null
                        ? null
                        : new MailRepresentation(
                                mail.kind().name(), mail.status().name(), mail.attempts(), mail.lastError()));
    }

    private static DecisionRepresentation decision(Decision decision) {
        return new DecisionRepresentation(decision.at(), decision.byId(), decision.byName(), decision.reason());
    }
}
