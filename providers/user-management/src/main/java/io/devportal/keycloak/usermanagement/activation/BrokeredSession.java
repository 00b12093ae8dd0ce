// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import org.keycloak.events.Details;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether an authentication session came through an identity provider, and which. */
final class BrokeredSession {
    private BrokeredSession() {}

    static boolean is(AuthenticationSessionModel authSession) {
        return alias(authSession) != null;
    }

    /** How the sign-in page calls the identity provider; empty when this is an ordinary login. */
    static String providerName(KeycloakSession session, AuthenticationSessionModel authSession) {
        String alias = alias(authSession);
        IdentityProviderModel provider =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        return provider == null ? "" : KeycloakModelUtils.getIdentityProviderDisplayName(session, provider);
    }

    /** Or null. Written by IdentityBrokerService (26.7.3) at every login through it. */
    static String alias(AuthenticationSessionModel authSession) {
        return authSession.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
    }
}
