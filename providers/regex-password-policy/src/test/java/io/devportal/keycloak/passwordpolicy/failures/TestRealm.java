// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import io.devportal.keycloak.passwordpolicy.Stub;
import io.devportal.keycloak.passwordpolicy.Stub.Answer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.ThemeManager;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.theme.Theme;

/** A realm with password policies, seen by somebody who reads German. */
final class TestRealm {
    private final Map<String, Object> providers = new HashMap<>();
    private final Map<String, Object> context = new HashMap<>();
    private final Properties german = new Properties();
    final KeycloakSession session = session();
    final RealmModel realm;

    TestRealm(String policy, Map<String, PasswordPolicyProvider> policies, PasswordPolicyManagerProvider keycloaksOwn) {
        providers.putAll(policies);
        providers.put("default", keycloaksOwn);
        realm = Stub.of(RealmModel.class, Map.of("getPasswordPolicy", (Answer)
                arguments -> PasswordPolicy.parse(session, policy)));
        context.put("getRealm", realm);
        context.put("getBearerToken", null);
        context.put("resolveLocale", Locale.GERMAN);
        german.put("short", "Mindestens {0} Zeichen.");
        german.put("own", "{0}");
    }

    private KeycloakSession session() {
        Theme theme = Stub.of(Theme.class, Map.of("getEnhancedMessages", german));
        ThemeManager themes = Stub.of(ThemeManager.class, Map.of("getTheme", theme));
        return Stub.of(
                KeycloakSession.class,
                Map.of(
                        "getProvider",
                        (Answer) arguments -> providers.get((String) arguments[1]),
                        "getContext",
                        Stub.of(KeycloakContext.class, context),
                        "theme",
                        themes));
    }
}
