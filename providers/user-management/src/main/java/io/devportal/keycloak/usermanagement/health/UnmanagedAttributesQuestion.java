// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.userprofile.UserProfileProvider;

/** Whether people can give themselves attributes that a portal believes. */
record UnmanagedAttributesQuestion(KeycloakSession session) implements Question {

    @Override
    public String name() {
        return "unmanaged-attributes";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.USER_PROFILE);
    }

    @Override
    public Check answer() {
        UnmanagedAttributePolicy policy = session.getProvider(UserProfileProvider.class)
                .getConfiguration()
                .getUnmanagedAttributePolicy();
        return policy != UnmanagedAttributePolicy.ENABLED
                ? Check.ok(name())
                : Check.warning(
                        name(),
                        "Everybody can write any attribute of his own account, so a portal must not trust one that a mapper"
                                + " puts into a token. Set \"Unmanaged attributes\" under Realm settings > General to"
                                + " \"Disabled\" or \"Only administrators can write\".");
    }
}
