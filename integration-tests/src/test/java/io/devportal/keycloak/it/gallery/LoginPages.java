// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static io.devportal.keycloak.it.gallery.Model.attribute;

import io.devportal.keycloak.it.gallery.LoginTheme.Spoken;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every page that Keycloak 26.7 can show in a login, in a state worth looking at: the name of the picture, and the page. */
final class LoginPages {
    private static final String PERSON = "lena.park@globex.example";
    private static final String QR = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
    private static final Map<String, Object> PASSKEY = Map.of(
            "challenge", "aGVsbG8", "isUserIdentified", "false", "userVerification", "preferred", "rpId", "login.example.com", "createTimeout", 0,
            "shouldDisplayAuthenticators", true, "execution", "1",
            "authenticators", Map.of("authenticators", List.of(
                    Map.of("credentialId", "a", "label", "Laptop", "createdAt", "3 May 2026", "authenticatorProvider", "iCloud Keychain"),
                    Map.of("credentialId", "b", "label", "Blue key", "createdAt", "1 June 2026", "transports", Map.of("displayNameProperties", List.of("USB"))))));
    private static final Map<String, Object> REGISTRATION = Map.of(
            "challenge", "a", "userid", "b", "username", PERSON, "rpEntityName", "Acme", "rpId", "login.example.com", "signatureAlgorithms", List.of(-7));
    private static final List<Object> WAYS = List.of(
            Map.of("authExecId", "1", "displayName", "password-display-name", "helpText", "password-help-text", "iconCssClass", "kcAuthenticatorPasswordClass"),
            Map.of("authExecId", "2", "displayName", "webauthn-passwordless-display-name", "helpText", "webauthn-passwordless-help-text", "iconCssClass", "kcAuthenticatorWebAuthnPasswordlessClass"),
            Map.of("authExecId", "3", "displayName", "recovery-authn-codes-display-name", "helpText", "recovery-authn-codes-help-text", "iconCssClass", "kcAuthenticatorRecoveryAuthnCodesClass"));
    private static final Map<String, Object> DEVICES = Map.of("userOtpCredentials", List.of(Map.of("id", "1", "userLabel", "Phone"), Map.of("id", "2", "userLabel", "Tablet")), "selectedCredentialId", "1");
    private static final Object[] NAME = {
        attribute("email", "${email}", Map.of("autocomplete", "email")), attribute("firstName", "${firstName}", Map.of()), attribute("lastName", "${lastName}", Map.of())
    };

    private final Locale language;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** @param template with its ending */
    record Page(String template, Map<String, Object> model) {}

    LoginPages(Locale language) {
        this.language = language;
        signIn();
        secondFactors();
        details();
        brokers();
        others();
    }

    Map<String, Page> all() {
        return pages;
    }

    private void page(String name, UnaryOperator<Model> change) {
        page(name, name, change);
    }

    private void page(String name, String template, UnaryOperator<Model> change) {
        pages.put(name, new Page(template + ".ftl", change.apply(new Model(language)).values()));
    }

    private static UnaryOperator<Model> with(Map<String, Object> values) {
        return model -> {
            values.forEach(model::put);
            return model;
        };
    }

    private void signIn() {
        List<Object> providers = List.of(
                provider("google", "Google"), provider("microsoft", "Microsoft"), provider("github", "GitHub"), provider("oidc", "Globex"));
        page("login", model -> model.put("social", Map.of("providers", providers.subList(0, 2))));
        page("login-error", "login", model -> model.error("username", "These sign-in details do not match. Check them and try again.")
                .put("social", Map.of("providers", providers)));
        page("login-passkey", "login", with(PASSKEY).andThen(model -> model.put("enableWebAuthnConditionalUI", true))::apply);
        page("login-username", model -> model);
        page("login-password", model -> model.signedInAs(PERSON, WAYS));
        page("login-reset-password", model -> model);
        page("login-update-password", model -> model.put("message", new Spoken("warning", "updatePasswordMessage")));
        page("login-page-expired", model -> model);
        page("error", model -> model.put("message", new Spoken("error", "invalidCodeMessage")));
        page("info", model -> model.put("message", new Spoken("info", "successLogout")));
        page("info-actions", "info", model -> model.put("message", new Spoken("info", "confirmExecutionOfActions")).put("messageHeader", "confirmExecutionOfActions")
                .put("requiredActions", List.of("UPDATE_PASSWORD", "VERIFY_EMAIL", "CONFIGURE_TOTP")).put("actionUri", "https://example.com"));
        page("logout-confirm", model -> model.put("logoutConfirm", Map.of("code", "1", "skipLink", false)));
        page("frontchannel-logout", model -> model.put("logout", Map.of("clients", List.of(Map.of("name", "Weather Portal", "frontChannelLogoutUrl", "about:blank")))));
    }

    private static Map<String, Object> provider(String type, String name) {
        return Map.of("alias", type, "providerId", type, "displayName", name, "loginUrl", "https://example.com", "iconClasses", "");
    }

    private void secondFactors() {
        page("login-otp", model -> model.signedInAs(PERSON, WAYS).put("otpLogin", DEVICES));
        page("login-reset-otp", model -> model.signedInAs(PERSON, List.of()).put("configuredOtpCredentials", DEVICES));
        Map<String, Object> totp = Map.of(
                "supportedApplications", List.of("totpAppFreeOTPName", "totpAppGoogleName"), "totpSecret", "secret", "totpSecretEncoded", "GEZD GNBV GY3T QOJQ",
                "totpSecretQrCode", QR, "qrUrl", "#", "manualUrl", "#", "otpCredentials", List.of(), "policy", Map.of("type", "totp", "digits", 6, "period", 30));
        page("login-config-totp", model -> model.put("totp", totp).put("message", new Spoken("warning", "configureTotpMessage")));
        page("login-recovery-authn-code-input", model -> model.signedInAs(PERSON, WAYS).put("recoveryAuthnCodesInputBean", Map.of("codeNumber", 3)));
        page("login-recovery-authn-code-config", model -> model.optional().put("recoveryAuthnCodesConfigBean", Map.of(
                "generatedRecoveryAuthnCodesList", java.util.Collections.nCopies(12, "ABCD1234EFGH"), "generatedRecoveryAuthnCodesAsString", "a,b", "generatedAt", 1)));
        page("webauthn-authenticate", model -> with(PASSKEY).apply(model.signedInAs(PERSON, WAYS)));
        Map<String, Object> more = new HashMap<>(REGISTRATION);
        List.of("attestationConveyancePreference", "authenticatorAttachment", "requireResidentKey", "userVerificationRequirement").forEach(name -> more.put(name, "not specified"));
        more.putAll(Map.of("createTimeout", 0, "excludeCredentialIds", ""));
        page("webauthn-register", model -> with(more).apply(model.optional()));
        page("webauthn-error", model -> with(PASSKEY).apply(model.optional()).put("message", new Spoken("error", "webauthn-error-user-not-found")));
        page("login-passkeys-conditional-authenticate", with(PASSKEY));
        page("select-authenticator", model -> model.signedInAs(PERSON, List.of()).put("auth", withWays(model)));
        page("login-x509-info", model -> model.put("x509", Map.of("formData", Map.of("subjectDN", "CN=Lena Park, O=Globex, C=DE", "isUserEnabled", true, "username", "lena"))));
    }

    private static Map<String, Object> withWays(Model model) {
        Map<String, Object> auth = new HashMap<>((Map<String, Object>) model.values().get("auth"));
        auth.put("authenticationSelections", WAYS);
        return auth;
    }

    private void details() {
        page("register", model -> model.profile(NAME).put("register", Map.of("formData", Map.of())));
        page("register-everything", "register", model -> model.profile(everyKindOfField()).put("passwordRequired", true).put("termsAcceptanceRequired", true)
                .put("register", Map.of("formData", Map.of())).put("portalOrganizationChoice", "OPTIONAL").error("firstName", "Enter your first name."));
        page("login-update-profile", model -> model.optional().profile(NAME));
        page("idp-review-user-profile", model -> model.profile(NAME));
        page("update-email", model -> model.optional().profile(NAME[0]));
        page("login-verify-email", model -> model.put("verifyEmail", PERSON).put("message", new Spoken("warning", "verifyEmailMessage")));
        page("terms", model -> model);
        page("delete-account-confirm", Model::optional);
        page("delete-credential", model -> model.put("credentialLabel", "Blue key"));
    }

    private static Object[] everyKindOfField() {
        Map<String, Object> group = Map.of("name", "company", "displayHeader", "Company", "displayDescription", "What we print on invoices", "html5DataAnnotations", Map.of());
        Map<String, Object> options = Map.of("options", Map.of("options", List.of("one", "two", "three")));
        return new Object[] {
            NAME[0], NAME[1], NAME[2],
            attribute("tags", "Tags", Map.of("multivalued", true, "values", List.of("weather", "maps"), "html5DataAnnotations", Map.of("kcMultivalued", ""), "group", group)),
            attribute("note", "Note", Map.of("required", false, "annotations", Map.of("inputType", "textarea", "inputHelperTextAfter", "Only we read it."), "group", group)),
            attribute("plan", "Plan", Map.of("annotations", Map.of("inputType", "select"), "validators", options, "group", group)),
            attribute("size", "Size", Map.of("annotations", Map.of("inputType", "select-radiobuttons", "inputHelperTextBefore", "Roughly."), "validators", options, "group", group)),
            attribute("uses", "Uses", Map.of("required", false, "annotations", Map.of("inputType", "multiselect-checkboxes"), "validators", options, "group", group))
        };
    }

    private void brokers() {
        UnaryOperator<Model> globex = model -> model.put("idpDisplayName", "Globex").put("brokerContext", Map.of("username", "lena"));
        page("login-idp-link-confirm", model -> globex.apply(model).put("message", new Spoken("error", "federatedIdentityConfirmLinkMessage", "email", PERSON)));
        page("login-idp-link-confirm-override", model -> globex.apply(model).put("message", new Spoken("error", "federatedIdentityConfirmOverrideMessage", "a", "b", "c", "d", "e")));
        page("login-idp-link-email", globex);
        page("link-idp-action", globex);
    }

    private void others() {
        page("login-oauth-grant", model -> model.put("oauth", Map.of("code", "1", "clientScopesRequested", List.of(
                        Map.of("consentScreenText", "${emailScopeConsentText}"), Map.of("consentScreenText", "${profileScopeConsentText}"))))
                .put("client", Map.of("clientId", "portal", "name", "Weather Portal", "attributes", Map.of("policyUri", "https://example.com", "tosUri", "https://example.com"))));
        page("login-oauth2-device-verify-user-code", model -> model);
        page("select-organization", model -> model.put("user", Map.of("organizations", List.of(Map.of("alias", "globex", "name", "Globex"), Map.of("alias", "initech", "name", "Initech GmbH & Co. KG")))));
        page("code", model -> model.put("code", Map.of("success", true, "code", "f3b1c2d4-8a7e-4c1b-9d5f-0a1b2c3d4e5f.9c8b7a6d")));
        page("code-error", "code", model -> model.put("code", Map.of("success", false, "error", "access_denied")));
        page("saml-post-form", model -> model.put("samlPost", Map.of("url", "about:blank", "SAMLRequest", "PHNhbWw+")));
        page("oid4vc-credential-offer", model -> model.put("credentialDisplayName", "Membership").put("credentialOffer", Map.of("qrCode", QR, "uri", "#")));
    }
}
