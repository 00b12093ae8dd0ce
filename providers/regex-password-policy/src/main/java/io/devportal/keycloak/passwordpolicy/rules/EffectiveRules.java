// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that apply, or why there are none: then nobody can choose a new password until an administrator has fixed
 * them (H-05).
 *
 * @param problem a sentence for an administrator
 */
public record EffectiveRules(PasswordRules rules, Optional<String> problem) {

    /**
     * Never throws.
     *
     * @param value of the policy, may be null
     * @param definitions JSON documents, later ones win
     */
    public static EffectiveRules of(String value, List<String> definitions) {
        return of(definitions, catalogue -> new PolicyValue(value).resolve(catalogue));
    }

    /** Where no policy names the rules yet: whether the definitions could be used. */
    public static EffectiveRules ofNoPolicy(List<String> definitions) {
        return of(definitions, catalogue -> new PasswordRules(List.of()));
    }

    private static EffectiveRules of(List<String> definitions, Function<Catalogue, PasswordRules> named) {
        try {
            Catalogue catalogue = Catalogue.builtIn();
            for (String document : definitions) {
                catalogue = Definitions.addTo(catalogue, document);
            }
            return new EffectiveRules(named.apply(catalogue), Optional.empty());
        } catch (InvalidPolicy e) {
            return new EffectiveRules(new PasswordRules(List.of()), Optional.of(e.getMessage()));
        }
    }
}
