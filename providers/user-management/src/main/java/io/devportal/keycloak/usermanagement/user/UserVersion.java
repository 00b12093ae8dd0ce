// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.profile.ShownAttribute;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileUtil;

/**
 * The version of a person that an admin has seen before a change. Mails are not part of it, since they are sent
 * independently.
 */
final class UserVersion {

    private UserVersion() {}

    static Version of(UserDetails details) {
        UserModel user = details.user();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("username", user.getUsername());
        parts.put("email", user.getEmail() + " " + user.isEmailVerified());
        parts.put("firstName", user.getFirstName());
        parts.put("lastName", user.getLastName());
        parts.put("language", user.getFirstAttribute(UserModel.LOCALE));
        parts.put("state", details.state() + " " + user.isEnabled());
        parts.put("roles", details.target().globalRoles().stream().sorted().toList());
        parts.put(
                "organizations",
                details.memberships().stream()
                        .map(UserDetails.SeenMembership::membership)
                        .map(membership -> membership.organizationId() + " " + membership.role())
                        .toList());
        parts.put("identityProviders", details.identityProviders());
        parts.put(
                "attributes",
                details.attributes().stream()
                        .filter(attribute -> !UserProfileUtil.isRootAttribute(attribute.name()))
                        .collect(Collectors.toMap(
                                ShownAttribute::name, ShownAttribute::rawValues, (a, b) -> a, LinkedHashMap::new)));
        return new Version(parts);
    }
}
