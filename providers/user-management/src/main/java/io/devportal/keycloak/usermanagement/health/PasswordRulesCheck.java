// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.util.JsonSerialization;

/** Whether anybody can choose a new password, if the jar with the password rules is in use. H-05. */
record PasswordRulesCheck(KeycloakSession session, RealmModel realm) implements Check {
    /** Of another jar, which may be missing: known to this one by name only, as to everybody who asks Keycloak for it. */
    private static final String POLICY = "portalPasswordRules";

    private static final String BROKEN = "portalPasswordRulesBroken";

    private static final String PUBLISHED = "portal.password-rules.effective";

    /** Rules that work refuse it for its length alone. */
    private static final String NO_PASSWORD = "x".repeat(10_000);

    @Override
    public String name() {
        return "password-rules";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Finding finding() {
        if (!realm.getPasswordPolicy().getPolicies().contains(POLICY)) {
            return Finding.ok(name());
        }
        PolicyError error =
                session.getProvider(PasswordPolicyProvider.class, POLICY).validate(realm, null, NO_PASSWORD);
        if (error != null && error.getMessage().equals(BROKEN)) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "broken",
                            "nobody can choose a new password: the rules of the password policy cannot be used. GET /realms/"
                                    + realm.getName()
                                    + "/portal-password-rules and the server's log say why",
                            realm.getName()));
        }
        return doubt().map(doubt -> Finding.warning(name(), Sentence.of("doubt", doubt, doubt)))
                .orElseGet(() -> Finding.ok(name()));
    }

    /** What the other jar has found out when the rules were saved, and published with them. */
    private Optional<String> doubt() {
        String published = realm.getAttribute(PUBLISHED);
        try {
            return published == null
                    ? Optional.empty()
                    : Optional.ofNullable(JsonSerialization.readValue(published, JsonNode.class)
                            .path("warning")
                            .textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
