// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import java.util.Locale;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;

/** The language of the page that asks. Outside of a login Keycloak itself does not look at {@code kc_locale} (26.7.3). */
final class PageLanguage {
    private final KeycloakContext context;

    PageLanguage(KeycloakContext context) {
        this.context = context;
    }

    Locale of(String asked) {
        RealmModel realm = context.getRealm();
        boolean offered = asked != null
                && realm.isInternationalizationEnabled()
                && realm.getSupportedLocalesStream().anyMatch(asked::equals);
        return offered ? Locale.forLanguageTag(asked) : context.resolveLocale(null);
    }
}
