// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Provider;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Provider.State;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.broker.provider.IdentityProvider;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The identity providers that a person can sign in through, and those that would refuse them as a new publisher. */
record LinkedProviders(KeycloakSession session, RealmModel realm) {

    /** @param others also those that would refuse a new publisher (L43) */
    List<Provider> of(UserModel user, boolean others) {
        List<String> linked = session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .sorted()
                .toList();
        List<Provider> providers = new ArrayList<>();
        linked.forEach(alias -> providers.add(
                new Provider(alias, true, state(session.identityProviders().getByAlias(alias)))));
        if (others) {
            session.identityProviders()
                    .getAllStream(
                            IdentityProviderQuery.userAuthentication().with(IdentityProviderModel.ENABLED, "true"))
                    .filter(provider -> !linked.contains(provider.getAlias()))
                    .filter(provider -> AuthorizationType.of(provider) == AuthorizationType.PORTAL)
                    .map(provider -> new Provider(provider.getAlias(), false, State.USABLE))
                    .forEach(providers::add);
        }
        return providers;
    }

    private State state(IdentityProviderModel provider) {
        if (provider == null) {
            return State.GONE;
        }
        if (!isKnown(IdentityProvider.class, provider) && !isKnown(SocialIdentityProvider.class, provider)) {
            return State.NOT_ON_SERVER;
        }
        if (!provider.isEnabled()) {
            return State.DISABLED;
        }
        return Boolean.TRUE.equals(provider.isLinkOnly()) ? State.LINKS_ONLY : State.USABLE;
    }

    private boolean isKnown(Class<? extends org.keycloak.provider.Provider> kind, IdentityProviderModel provider) {
        return session.getKeycloakSessionFactory().getProviderFactory(kind, provider.getProviderId()) != null;
    }
}
