// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import io.devportal.keycloak.passwordpolicy.Stub.Answer;
import io.devportal.keycloak.passwordpolicy.attack.LengthBounds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

class PolicyCacheTest {
    private final PolicyCache cache = new PolicyCache("{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{4}\"}]}");

    @Test // compiled once per version of the realm
    void sameTextsAreCompiledOnce() {
        assertThat(cache.of(realm("r", "four", null))).isSameAs(cache.of(realm("r", "four", null)));
        assertThat(cache.of(realm("r", "four", null))).isNotSameAs(cache.of(realm("r", "length-8-32", null)));
        assertThat(cache.of(realm("r", "four", null))).isNotSameAs(cache.of(realm("other", "four", null)));
    }

    @Test // G17: the realm wins over the server
    void definitionOfTheRealmWins() {
        String five = "{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{5}\"}]}";

        assertThat(cache.of(realm("r", "four", null)).judge("abcd").broken()).isEmpty();
        assertThat(cache.of(realm("r", "four", five)).judge("abcd").broken()).hasSize(1);
        assertThat(cache.of(realm("r", "four", five)).judge("abcde").broken()).isEmpty();
        assertThat(cache.of(realm("r", "four", "  ")).judge("abcd").broken()).isEmpty();
    }

    @Test // H-05
    void badDefinitionsOfTheServerAreAProblemOfTheRealmsThatUseTheRules() {
        CompiledPolicy rules = new PolicyCache("").of(realm("r", "length-8-32", null));

        assertThat(rules.effective().problem()).isPresent();
    }

    @Test // H-04: an administrator may write the rules first, and name them later
    void definitionsAreReadWithoutThePolicy() {
        assertThat(cache.effective(new RealmPolicy(null, "{\"rules\": []}", LengthBounds.NONE))
                        .problem())
                .isEmpty();
        assertThat(cache.effective(new RealmPolicy(null, "{", LengthBounds.NONE))
                        .problem())
                .isPresent();
        assertThat(cache.effective(new RealmPolicy("", "{\"rules\": []}", LengthBounds.NONE))
                        .problem())
                .isPresent();
    }

    @Test // B6
    void slowRulesAreKnown() {
        assertThat(cache.of(realm("r", "developer-portal", null)).areQuick()).isTrue();
        assertThat(cache.of(realm("r", ".*.*.*.*.*=x", null)).areQuick()).isFalse();
    }

    @Test // compiled definitions are large, and an administrator can save thousands of versions
    void onlyTheNewestVersionOfARealmIsKept() {
        CompiledPolicy first = cache.of(realm("r", "a{1}", null));

        assertThat(cache.of(realm("r", "a{2}", null)).judge("aa").broken()).isEmpty();
        assertThat(cache.of(realm("r", "a{1}", null))).isNotSameAs(first);
    }

    private static RealmModel realm(String id, String value, String definitions) {
        KeycloakSession session =
                Stub.of(KeycloakSession.class, Map.of("getProvider", new PortalPasswordPolicyProvider(null, null)));
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", id);
        answers.put("getName", "name of " + id);
        answers.put("getAttribute", definitions);
        answers.put("getPasswordPolicy", (Answer)
                arguments -> PasswordPolicy.parse(session, "portalPasswordRules(" + value + ")"));
        return Stub.of(RealmModel.class, answers);
    }
}
