// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import java.util.List;
import java.util.Optional;

/**
 * A person in the list. Names and the address are absent where there are none.
 *
 * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or DISABLED
 * @param origin REGISTRATION, INVITATION or IDENTITY_PROVIDER, absent for people whom the pack never held back
 * @param createdTimestamp milliseconds since the epoch, absent for accounts of very old Keycloaks
 * @param roles portal-admin, api-owner
 * @param organizations those that the caller may see, by alias
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
        MailRepresentation mail) {

    /** @param role org-admin, org-publisher or developer; absent for a member without a role */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationRepresentation(String id, String alias, String name, boolean enabled, String role) {
        static OrganizationRepresentation of(RoleInOrganization one) {
            return new OrganizationRepresentation(
                    one.id(),
                    one.alias(),
                    one.name(),
                    one.enabled(),
                    Optional.ofNullable(one.role())
                            .map(OrganizationRole::roleName)
                            .orElse(null));
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
                person.origin() == null ? null : person.origin().name(),
                person.createdAt(),
                user.roles().global().stream()
                        .map(GlobalRole::roleName)
                        .sorted()
                        .toList(),
                user.roles().organizations().stream()
                        .map(OrganizationRepresentation::of)
                        .toList(),
                MailRepresentation.of(person));
    }
}
