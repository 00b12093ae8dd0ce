// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** Pages below {@code /realms/{realm}/portal} that need no session. */
public final class PortalPage {
    private final KeycloakSession session;

    public PortalPage(KeycloakSession session) {
        this.session = session;
    }

    /**
     * FreeMarkerLoginFormsProvider (26.7.4) takes the path of the request for a template and fails on braces in it, so it
     * gets one of ours.
     *
     * @param path below the portal, without braces and what needs to be escaped
     */
    public LoginFormsProvider at(String path) {
        return session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setActionUri(session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("realms/{realm}/portal")
                        .path(path)
                        .build(session.getContext().getRealm().getName()));
    }
}
