// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Shows the page behind a mailed link in the language of the person, which is that of the mail. */
public record PersonLanguage(KeycloakSession session) {

    /**
     * For this answer, and only where the browser has chosen none.
     *
     * @param tag or null; one that the realm does not offer counts for nothing
     */
    public void prefer(String tag) {
        boolean isChosen =
                session.getContext().getUri().getQueryParameters().containsKey(LocaleSelectorProvider.KC_LOCALE_PARAM)
                        || session.getProvider(CookieProvider.class).get(CookieType.LOCALE) != null;
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (isChosen || tag == null) {
            return;
        }
        // Keycloak (26.7.5) asks the one only where there is none of the other
        if (login == null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
        } else {
            login.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
        }
    }
}
