// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import freemarker.template.TemplateMethodModelEx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a page of Keycloak knows: of the realm, of the browser's login, and of its own. */
final class Model {
    private static final String ADDRESS = "https://login.example.com/realms/acme/login-actions/authenticate?execution=1";

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, String> realmAttributes = new HashMap<>();

    Model(Locale language) {
        put("realm", Map.ofEntries(
                Map.entry("displayName", "Acme Developers"), Map.entry("internationalizationEnabled", true),
                Map.entry("loginWithEmailAllowed", true), Map.entry("registrationEmailAsUsername", true),
                Map.entry("registrationAllowed", true), Map.entry("resetPasswordAllowed", true),
                Map.entry("rememberMe", true), Map.entry("password", true), Map.entry("duplicateEmailsAllowed", false),
                Map.entry("attributes", realmAttributes)));
        put("url", Map.ofEntries(
                Map.entry("resourcesPath", "/resources"), Map.entry("resourcesCommonPath", "/common"),
                Map.entry("loginAction", ADDRESS), Map.entry("loginUrl", ADDRESS), Map.entry("registrationUrl", ADDRESS),
                Map.entry("registrationAction", ADDRESS), Map.entry("loginResetCredentialsUrl", ADDRESS),
                Map.entry("loginRestartFlowUrl", ADDRESS), Map.entry("logoutConfirmAction", ADDRESS),
                Map.entry("oauthAction", ADDRESS), Map.entry("oauth2DeviceVerificationAction", ADDRESS)));
        put("locale", Map.of(
                "rtl", List.of("ar", "he", "fa").contains(language.getLanguage()), "current", language.getDisplayLanguage(language),
                "currentLanguageTag", language.toLanguageTag(),
                "supported", List.of(
                        Map.of("label", "English", "languageTag", "en", "url", ADDRESS),
                        Map.of("label", "Deutsch", "languageTag", "de", "url", ADDRESS))));
        put("lang", language.toLanguageTag());
        put("darkMode", true);
        put("themeResources", Map.of(
                "styles", List.of(Map.of("path", "css/portal.css")), "stylesCommon", List.of(), "scripts", List.of(), "favicons", List.of()));
        put("login", Map.of());
        put("client", Map.of("clientId", "portal", "name", "Weather Portal", "baseUrl", "https://portal.example.com", "attributes", Map.of()));
        put("social", Map.of());
        put("passwordPolicies", Map.of("length", 8, "digits", 1));
        put("messagesPerField", Map.of(
                "existsError", method(names -> names.stream().anyMatch(name -> errors.containsKey(name.toString()))),
                "exists", method(names -> false),
                "getFirstError", method(names -> names.stream().map(name -> errors.getOrDefault(name.toString(), "")).filter(text -> !text.isEmpty()).findFirst().orElse("")),
                "get", method(names -> errors.getOrDefault(names.get(0).toString(), ""))));
        signedInAs(null, List.of());
    }

    /** In the middle of a login: who it is, and the other ways to go on. */
    Model signedInAs(String name, List<Object> selections) {
        Map<String, Object> auth = new HashMap<>();
        auth.put("showUsername", method(none -> name != null));
        auth.put("showResetCredentials", method(none -> false));
        auth.put("showTryAnotherWayLink", method(none -> selections.size() > 1));
        auth.put("attemptedUsername", name == null ? "" : name);
        auth.put("authenticationSelections", selections);
        return put("auth", auth);
    }

    Model put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Model realmAttribute(String name, String value) {
        realmAttributes.put(name, value);
        return this;
    }

    Model error(String field, String text) {
        errors.put(field, text);
        return this;
    }

    /** The step was asked for by an application, so there is a way out. */
    Model optional() {
        return put("isAppInitiatedAction", true).put("triggered_from_aia", true);
    }

    Model profile(Object... attributes) {
        Map<String, Object> scripts = new HashMap<>();
        new ArrayList<>(List.of(attributes)).forEach(one -> scripts.putAll((Map<String, ?>) ((Map<?, ?>) one).get("html5DataAnnotations")));
        return put("profile", Map.of("attributes", List.of(attributes), "html5DataAnnotations", scripts));
    }

    static Map<String, Object> attribute(String name, String label, Map<String, Object> more) {
        Map<String, Object> attribute = new HashMap<>(Map.of(
                "name", name, "displayName", label, "required", true, "readOnly", false, "multivalued", false,
                "annotations", Map.of(), "html5DataAnnotations", Map.of(), "validators", Map.of(), "values", List.of()));
        attribute.putAll(more);
        return attribute;
    }

    private interface Answer {
        Object to(List<?> arguments);
    }

    private static TemplateMethodModelEx method(Answer answer) {
        return answer::to;
    }

    Map<String, Object> values() {
        return values;
    }
}
