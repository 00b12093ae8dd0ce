// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own mails, with short links in realms that have the gate. Extends
 * {@code FreeMarkerEmailTemplateProvider} (26.7.5): every mail with a link passes its
 * {@code addLinkInfoIntoAttributes}.
 */
final class KeycloakMails extends FreeMarkerEmailTemplateProvider {

    KeycloakMails(KeycloakSession session) {
        super(session);
    }

    @Override
    protected void addLinkInfoIntoAttributes(String link, long expirationInMinutes, Map<String, Object> attributes)
            throws EmailException {
        String shown = Gate.isActiveIn(realm) ? new KeycloakLink(session, realm).shortened(link, user) : link;
        super.addLinkInfoIntoAttributes(shown, expirationInMinutes, attributes);
    }
}
