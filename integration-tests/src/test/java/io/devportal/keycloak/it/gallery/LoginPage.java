// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of a login in a state worth looking at, as {@code gallery/pages.json} has it: every page that Keycloak can show, and
 * those that our jars add.
 *
 * @param template with its ending
 * @param values what the page knows besides {@code gallery/every-page.json}
 * @param errors keys of messages by field
 * @param signedInAs who it is, in the middle of a login; else null
 * @param ways other ways to go on
 * @param realmAttributes null if there are none
 * @param realmTexts what the realm says in its own words, by key, in every language; null if there are none
 */
record LoginPage(
        String template,
        Map<String, Object> values,
        Map<String, String> errors,
        String signedInAs,
        List<Object> ways,
        Map<String, String> realmAttributes,
        Map<String, String> realmTexts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By the name of the picture. */
    static Map<String, LoginPage> all() throws IOException {
        return read("pages.json", new TypeReference<LinkedHashMap<String, LoginPage>>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) throws IOException {
        try (InputStream content = LoginPage.class.getResourceAsStream("/gallery/" + file)) {
            return JSON.readValue(content, type);
        }
    }

    Map<String, Object> model(Locale language) throws IOException {
        Map<String, Object> model = read("every-page.json", new TypeReference<HashMap<String, Object>>() {});
        Map<String, Object> realm =
                JSON.convertValue(model.get("realm"), new TypeReference<HashMap<String, Object>>() {});
        realm.put("attributes", realmAttributes == null ? Map.of() : realmAttributes);
        model.put("realm", realm);
        model.put("lang", language.toLanguageTag());
        model.put("locale", locale(language));
        model.put("auth", auth());
        if (values != null) {
            model.putAll(values);
        }
        return model;
    }

    private static Map<String, Object> locale(Locale language) {
        return Map.of(
                "rtl", List.of("ar", "he", "fa").contains(language.getLanguage()),
                "current", language.getDisplayLanguage(language),
                "currentLanguageTag", language.toLanguageTag(),
                "supported",
                        List.of(
                                Map.of("label", "English", "languageTag", "en", "url", "#"),
                                Map.of("label", "Deutsch", "languageTag", "de", "url", "#")));
    }

    private Map<String, Object> auth() {
        List<Object> selections = ways == null ? List.of() : ways;
        boolean isChoice = template.equals("select-authenticator.ftl");
        return Map.of(
                "showUsername", answer(signedInAs != null),
                "showResetCredentials", answer(false),
                "showTryAnotherWayLink", answer(selections.size() > 1 && !isChoice),
                "attemptedUsername", signedInAs == null ? "" : signedInAs,
                "authenticationSelections", selections);
    }

    private static TemplateMethodModelEx answer(boolean always) {
        return arguments -> always;
    }
}
