// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Stands before Keycloak's own, because of its order. An admin who names another one on the server gets that, with long links. */
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
