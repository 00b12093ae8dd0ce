// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.Locale;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.UserModel;
import org.keycloak.representations.IDToken;

/** The language of the person who has typed the password, who is not always the person whose password it is. */
public final class ReaderLanguage {
    private ReaderLanguage() {}

    public static Locale of(KeycloakContext context, UserModel user) {
        // Admin REST and other APIs: Keycloak words the sentence around ours in the language of the token
        if (context.getBearerToken() instanceof IDToken token) {
            return token.getLocale() == null ? Locale.ENGLISH : Locale.forLanguageTag(token.getLocale());
        }
        return context.resolveLocale(user);
    }
}
