// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.activation.TermsText;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Whether there are terms in every language of the realm, if people are asked to accept terms. L22. */
record TermsCheck(KeycloakSession session, RealmModel realm) implements Check {
    private static final String ID = RequiredAction.TERMS_AND_CONDITIONS.name();

    @Override
    public String name() {
        return "terms";
    }

    /** A text of the realm is no admin event of Keycloak's (26.7.5). */
    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REQUIRED_ACTION, ResourceType.REALM);
    }

    @Override
    public Finding finding() {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        if (action == null || !action.isEnabled()) {
            return Finding.ok(name());
        }
        TermsText terms = new TermsText(session, realm);
        String without = languages()
                .filter(language -> terms.in(Locale.forLanguageTag(language)).isEmpty())
                .collect(Collectors.joining(", "));
        return without.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "empty",
                                "The required action \"" + ID
                                        + "\" is enabled, and there is no text to accept in the languages "
                                        + without
                                        + ". Write one for each under Realm settings > Localization > Realm overrides, key"
                                        + " termsText, or disable the action under Authentication > Required actions.",
                                ID,
                                without));
    }

    private Stream<String> languages() {
        if (realm.isInternationalizationEnabled()) {
            return realm.getSupportedLocalesStream().sorted();
        }
        return Stream.of(realm.getDefaultLocale() == null ? "en" : realm.getDefaultLocale());
    }
}
