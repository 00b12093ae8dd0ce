// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.persistence;

import io.devportal.keycloak.organizationroles.identityprovider.RoleGrants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Deletes our rows with the user, organization, identity provider or realm they belong to. */
final class RoleGrantCleanup implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        // fired on every removal, unlike UserRemovedEvent, which only UserManager publishes (26.7.3)
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            grants(removed.getKeycloakSession(), removed.getRealm())
                    .removeUser(removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            grants(session, session.getContext().getRealm())
                    .removeOrganization(removed.getOrganization().getId());
        } else if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
            grants(removed.getKeycloakSession(), removed.getRealm())
                    .removeProvider(removed.getRemovedIdentityProvider());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            grants(removed.getKeycloakSession(), removed.getRealm()).removeAll();
        }
    }

    private static RoleGrants grants(KeycloakSession session, RealmModel realm) {
        return new RoleGrants(session, realm);
    }
}
