// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Takes precedence over Keycloak's own factory by its order. Admins who configure another provider on the server get
 * that one, with long links.
 */
public final class KeycloakMailsFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new KeycloakMails(session);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String getId() {
        return "portal-email";
    }
}
