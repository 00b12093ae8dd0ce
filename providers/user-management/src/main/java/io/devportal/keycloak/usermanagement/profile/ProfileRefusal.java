// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.ValidationException;

/**
 * A validation error of the realm's user profile: in English, as in the rest of the API, and in the caller's
 * language.
 */
public record ProfileRefusal(KeycloakSession session) {

    public Denial of(ValidationException.Error error) {
        return denial(
                String.valueOf(error.getAttribute()),
                sentence(error, Locale.ENGLISH),
                sentence(error, session.getContext().resolveLocale(null)));
    }

    private String sentence(ValidationException.Error error, Locale locale) {
        ProfileTexts texts = new ProfileTexts(session, locale);
        Object[] parameters = Stream.of(error.getMessageParameters())
                .map(parameter -> parameter instanceof String text ? texts.resolved(text) : parameter)
                .toArray();
        return HarmlessText.line(texts.message(error.getMessage(), parameters));
    }

    /**
     * @param why a sentence
     * @param own the same in the language of the caller
     */
    static Denial denial(String attribute, String why, String own) {
        return new Denial(
                Kind.INVALID,
                "invalid_value",
                "\"" + attribute + "\" is not valid: " + why + (why.endsWith(".") ? "" : "."),
                Map.of(Denial.FIELD, attribute),
                List.of("profile", own));
    }
}
