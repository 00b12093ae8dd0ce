// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;

/**
 * The language that was chosen in the language menu of a page outside of a login: for this page and, by a cookie, the
 * next ones.
 */
public final class PageLanguage {
    private final KeycloakSession session;
    private final RealmModel realm;

    public PageLanguage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Does nothing without {@code kc_locale}, or with one that the realm does not offer. */
    public void choose() {
        if (asked() != null) {
            LocaleUtil.processLocaleParam(session, realm, null);
        }
    }

    /** The same for this answer only: no cookie, so that a browser may keep the answer. */
    public void chooseForThisAnswer() {
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, asked());
    }

    private String asked() {
        String asked =
                session.getContext().getUri().getQueryParameters().getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
        return realm.getSupportedLocalesStream().anyMatch(locale -> locale.equals(asked)) ? asked : null;
    }
}
