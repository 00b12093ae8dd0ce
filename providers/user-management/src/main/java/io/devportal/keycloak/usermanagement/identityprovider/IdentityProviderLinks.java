// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.Store;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The identity providers through which people of one realm can sign in. */
@Store
public final class IdentityProviderLinks {
    private final KeycloakSession session;
    private final RealmModel realm;

    public IdentityProviderLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public boolean exist(UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .findAny()
                .isPresent();
    }

    /** Aliases of those that one person can sign in through. */
    public SortedSet<String> aliases(UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The identity provider that decides about this person's organizations and roles, the first in the alphabet of several. */
    public Optional<String> decidingProvider(UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(link -> session.identityProviders().getByAlias(link.getIdentityProvider()))
                .filter(Objects::nonNull)
                .filter(provider -> AuthorizationType.of(provider) == AuthorizationType.IDENTITY_PROVIDER)
                .map(IdentityProviderModel::getAlias)
                .min(Comparator.naturalOrder());
    }
}
