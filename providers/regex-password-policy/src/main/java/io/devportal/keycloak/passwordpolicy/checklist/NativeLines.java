// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.checklist.Checklist.Line;
import java.util.Optional;
import org.keycloak.models.PasswordPolicy;

/** Keycloak's own policies as lines of the checklist. They count UTF-16 units (26.7.3). */
final class NativeLines {
    private final PasswordPolicy policy;

    NativeLines(PasswordPolicy policy) {
        this.policy = policy;
    }

    /** Empty for policies that ask nothing of a password, and for those of other extensions. */
    Optional<Line> of(String id) {
        return Optional.ofNullable(
                switch (id) {
                    case "length" -> counting(id, "[^]");
                    case "digits" -> counting(id, "\\p{Nd}");
                    case "lowerCase" -> counting(id, "\\p{Lowercase}");
                    case "upperCase" -> counting(id, "\\p{Uppercase}");
                    case "specialChars" -> counting(id, "[^\\p{L}\\p{Nd}]");
                    case "maxLength" -> line(id, number(id), BrowserCheck.atMost(number(id)));
                    case "passwordHistory", "passwordAge" -> line(id, number(id), null);
                    case "notUsername", "notContainsUsername", "notEmail", "passwordBlacklist" -> line(id, null, null);
                    case "regexPattern" ->
                        new Line(id, Wording.of("portalPasswordRulePattern", policy.getPolicyConfig(id)), null);
                    default -> null;
                });
    }

    private Line counting(String id, String unit) {
        return line(id, number(id), BrowserCheck.counting(unit, number(id)));
    }

    private Line line(String id, Object argument, BrowserCheck check) {
        return new Line(id, Wording.of("portalPasswordPolicy_" + id, argument), check);
    }

    private int number(String id) {
        Integer number = policy.getPolicyConfig(id);
        return number;
    }
}
