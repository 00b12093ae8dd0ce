// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.settings.Preset.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;

/**
 * A part of a preset that is a setting of Keycloak's own, so somebody has to apply it in the Admin Console, the Admin
 * REST API or the realm file.
 *
 * @param topic password-rules, terms or submit-label
 * @param now what is there, or null
 * @param then what the preset wants, or null for nothing
 * @param done whether it is as the preset wants it
 * @param where the way in the Admin Console
 */
record NativeStep(String topic, String now, String then, boolean done, String where) {
    private static final String POLICY = "portalPasswordRules";
    private static final Pattern RULES = Pattern.compile("\\b" + POLICY + "\\(([^)]*)\\)");
    private static final String TERMS_KEY = "termsText";
    private static final String LABEL_KEY = "portalCreateAccount";
    private static final String TEXTS = "Realm settings > Localization > Realm overrides, key ";

    static List<NativeStep> of(Preset preset, RealmModel realm) {
        List<NativeStep> steps = new ArrayList<>();
        steps.add(passwordRules(preset, realm));
        if (preset.terms() != Terms.AS_YOU_LIKE) {
            steps.add(terms(preset.terms(), realm));
        }
        steps.add(submitLabel(preset, realm));
        return steps;
    }

    private static NativeStep passwordRules(Preset preset, RealmModel realm) {
        String policy = Objects.requireNonNullElse(realm.getPasswordPolicy().toString(), "");
        Matcher rules = RULES.matcher(policy);
        boolean done = rules.find() && rules.group(1).strip().equals(preset.passwordRules());
        return new NativeStep(
                "password-rules",
                policy.isEmpty() ? null : policy,
                POLICY + "(" + preset.passwordRules() + ")",
                done,
                "Authentication > Policies > Password policy, Developer portal: password rules");
    }

    private static NativeStep terms(Terms terms, RealmModel realm) {
        boolean isThere = realm.getRealmLocalizationTexts().values().stream()
                .map(texts -> texts.get(TERMS_KEY))
                .anyMatch(text -> text != null && !text.isBlank());
        return new NativeStep(
                "terms",
                isThere ? "there is a text" : "there is no text",
                terms == Terms.REQUIRED ? "a text of yours" : "no text",
                isThere == (terms == Terms.REQUIRED),
                TEXTS + TERMS_KEY);
    }

    private static NativeStep submitLabel(Preset preset, RealmModel realm) {
        String now =
                realm.getRealmLocalizationTexts().getOrDefault("en", Map.of()).get(LABEL_KEY);
        return new NativeStep(
                "submit-label",
                now,
                preset.submitLabel(),
                Objects.equals(now, preset.submitLabel()),
                TEXTS + LABEL_KEY);
    }
}
