// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Account.RequestedOrganization;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.profile.ProfileAttribute;
import io.devportal.keycloak.usermanagement.user.UserDetailsRepresentation;
import io.devportal.keycloak.usermanagement.user.UserDetailsRepresentation.MayRepresentation;
import java.util.List;
import java.util.Map;

/**
 * A registration request as the API shows it. Timestamps are milliseconds since the epoch. It never contains a link.
 *
 * @param id the user's id
 * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or REJECTED
 * @param origin REGISTRATION or IDENTITY_PROVIDER
 * @param username what the account is called now, absent once the account is gone
 * @param identityProvider alias of the identity provider that the account is linked to, absent without one
 * @param clientId the client that the person signed up from
 * @param organization the one that the person registers at sign-up, absent when nothing
 * @param mail the newest mail to the applicant, absent when none was made
 * @param changed what the account of a waiting request says now in other words than the request, absent when nothing
 * @param attributes what the person wrote at sign-up besides name and address, in the order of the form; absent when nothing,
 *     once the account is gone, and in the answer to a decision
 * @param assignee who takes care of it, absent for nobody in particular
 * @param noteCount how many notes portal admins have written, absent for a caller whose own request it is
 * @param version what the header ETag says, without its quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationRequestRepresentation(
        String id,
        String state,
        String origin,
        String identityProvider,
        String username,
        String email,
        String firstName,
        String lastName,
        String locale,
        String clientId,
        long createdTimestamp,
        DecisionRepresentation decision,
        OrganizationRepresentation organization,
        MailRepresentation mail,
        Map<String, String> changed,
        List<AttributeRepresentation> attributes,
        AssigneeRepresentation assignee,
        Integer noteCount,
        Map<String, MayRepresentation> may,
        String version) {

    /**
     * @param label as the sign-up form has it, in the language of the request
     * @param values as they are stored
     * @param shown the same in the words of the form, where it offers a choice
     */
    public record AttributeRepresentation(String name, String label, List<String> values, List<String> shown) {
        static AttributeRepresentation of(ProfileAttribute one) {
            return new AttributeRepresentation(one.name(), one.label(), one.values(), one.shown());
        }
    }

    /**
     * @param id of a user
     * @param name as it was when the request was assigned
     */
    public record AssigneeRepresentation(String id, String name) {
        static AssigneeRepresentation of(Assignee assignee) {
            return assignee == null ? null : new AssigneeRepresentation(assignee.id(), assignee.name());
        }
    }

    /** @param reason of a rejection */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionRepresentation(long timestamp, String byId, String byName, String reason) {}

    /**
     * @param name of the organization, or what the person asked for while there is none
     * @param alias absent while there is no organization, or no longer
     * @param id as the alias
     * @param created whether it came into being; false after an approval without it, or into one that existed
     * @param role in the one that existed: org-admin, org-publisher or developer; else absent
     * @param removed true when there was one and it is gone again, else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationRepresentation(
            String name, String alias, String id, boolean created, String role, Boolean removed) {}

    /** @param status WAITING, SENDING, SENT, FAILED or CANCELLED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MailRepresentation(String kind, String status, int attempts, String lastError) {}

    static RegistrationRequestRepresentation of(RequestDetails request) {
        CurrentRequest current = request.current();
        Account account = current.request();
        Mail mail = request.mail();
        return new RegistrationRequestRepresentation(
                account.id(),
                account.status().name(),
                account.origin().name(),
                current.signInMethods().identityProvider(),
                current.signInMethods().username(),
                account.applicant().email(),
                account.applicant().firstName(),
                account.applicant().lastName(),
                account.applicant().locale(),
                account.applicant().clientId(),
                account.createdAt(),
                account.decision() == null ? null : decision(account.decision()),
                account.organization() == null ? null : organization(account.organization(), request.organization()),
                mail == null
                        ? null
                        : new MailRepresentation(
                                mail.kind().name(), mail.status().name(), mail.attempts(), mail.lastError()),
                current.differences().isEmpty() ? null : current.differences(),
                request.attributes().isEmpty()
                        ? null
                        : request.attributes().stream()
                                .map(AttributeRepresentation::of)
                                .toList(),
                AssigneeRepresentation.of(account.handling().assignee()),
                request.noteCount(),
                request.may().isEmpty() ? null : UserDetailsRepresentation.may(request.may()),
                RequestVersion.of(current).text());
    }

    private static OrganizationRepresentation organization(RequestedOrganization requested, Organization found) {
        boolean exists = found != null;
        boolean cameIntoBeing = requested.id() != null && requested.role() == null;
        return new OrganizationRepresentation(
                exists ? found.name() : requested.name(),
                exists ? found.alias() : null,
                exists ? found.id() : null,
                cameIntoBeing,
                requested.role() == null ? null : requested.role().roleName(),
                exists || requested.id() == null ? null : Boolean.TRUE);
    }

    private static DecisionRepresentation decision(Decision decision) {
        return new DecisionRepresentation(decision.at(), decision.byId(), decision.byName(), decision.reason());
    }
}
