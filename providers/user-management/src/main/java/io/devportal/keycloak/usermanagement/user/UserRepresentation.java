// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person in the list. Names and address are absent if there are none.
 *
 * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or DISABLED
 * @param origin REGISTRATION, INVITATION or IDENTITY_PROVIDER, absent for people whom the pack never held back
 * @param createdTimestamp milliseconds since the epoch, absent for accounts of very old Keycloaks
 * @param roles portal-admin, api-owner
 * @param organizations those that the caller may see, by alias
 * @param may what the caller may do with the person
 * @param mail the newest one to the person about their account, absent when none was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserRepresentation(
        String id,
        String username,
        String email,
        String firstName,
        String lastName,
        String state,
        String origin,
        Long createdTimestamp,
        List<String> roles,
        List<OrganizationRepresentation> organizations,
        MayByReasonRepresentation may,
        MailRepresentation mail) {

    /**
     * @param role org-admin, org-publisher or developer; absent for a member without a role
     * @param may what the caller may do about this membership
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationRepresentation(
            String id, String alias, String name, boolean enabled, String role, MayByReasonRepresentation may) {
        static OrganizationRepresentation of(RoleInOrganization one, Map<Action, Optional<Denial>> may) {
            return new OrganizationRepresentation(
                    one.id(),
                    one.alias(),
                    one.name(),
                    one.enabled(),
                    Optional.ofNullable(one.role())
                            .map(OrganizationRole::roleName)
                            .orElse(null),
                    MayByReasonRepresentation.of(may));
        }
    }

    /** @param status WAITING, SENDING, SENT, FAILED or CANCELLED */
    public record MailRepresentation(String kind, String status) {
        static MailRepresentation of(Person person) {
            return person.mail() == null
                    ? null
                    : new MailRepresentation(
                            person.mail().name(), person.mailStatus().name());
        }
    }

    static UserRepresentation of(ListedUser user) {
        Person person = user.person();
        return new UserRepresentation(
                person.id(),
                person.username(),
                person.email(),
                person.firstName(),
                person.lastName(),
                person.state().name(),
                Optional.ofNullable(person.standing().origin()).map(Enum::name).orElse(null),
                person.createdAt(),
                user.roles().global().stream()
                        .map(GlobalRole::roleName)
                        .sorted()
                        .toList(),
                user.roles().organizations().stream()
                        .map(one -> OrganizationRepresentation.of(
                                one, user.mayThere().get(one.id())))
                        .toList(),
                MayByReasonRepresentation.of(user.may()),
                MailRepresentation.of(person));
    }
}
