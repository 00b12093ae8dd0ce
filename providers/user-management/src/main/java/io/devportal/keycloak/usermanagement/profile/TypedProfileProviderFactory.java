// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.UserProfileProviderFactory;

/** Takes precedence over Keycloak's own user profile by its order, and delegates to it in realms without the gate. */
public final class TypedProfileProviderFactory implements UserProfileProviderFactory {

    static final String ID = "portal-user-profile";

    /** DeclarativeUserProfileProviderFactory.ID (26.7.4), which holds the configuration. */
    private static final String NATIVE = "declarative-user-profile";

    @Override
    public UserProfileProvider create(KeycloakSession session) {
        return new TypedProfileProvider(session, session.getProvider(UserProfileProvider.class, NATIVE));
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
