// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Reads the memberships of a person once per request, which may issue several tokens. */
record RequestMemberships(List<Membership> list) {

    static List<Membership> of(KeycloakSession session, UserModel user) {
        String key = RequestMemberships.class.getName() + "." + user.getId();
        RequestMemberships known = session.getAttribute(key, RequestMemberships.class);
        if (known == null) {
            known = new RequestMemberships(OrganizationRoles.of(session).memberships(user));
            session.setAttribute(key, known);
        }
        return known.list();
    }
}
