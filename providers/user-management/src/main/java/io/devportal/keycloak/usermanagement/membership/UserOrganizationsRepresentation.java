// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.membership.RoleService.UserOrganizations;
import java.util.List;

/** @param identityProvider alias of the one that decides about them, so that nothing can be changed here; else absent */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserOrganizationsRepresentation(String identityProvider, List<MembershipRepresentation> organizations) {
    static UserOrganizationsRepresentation of(UserOrganizations user) {
        return new UserOrganizationsRepresentation(
                user.identityProvider().orElse(null),
                user.memberships().stream().map(MembershipRepresentation::of).toList());
    }

    /**
     * @param role org-admin, org-publisher or developer; absent for a member without a role
     * @param managed whether the membership cannot end without the account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MembershipRepresentation(String id, String alias, String name, String role, boolean managed) {
        static MembershipRepresentation of(Membership membership) {
            return new MembershipRepresentation(
                    membership.organizationId(),
                    membership.alias(),
                    membership.name(),
                    membership.optionalRole().map(OrganizationRole::roleName).orElse(null),
                    membership.isManaged());
        }
    }
}
