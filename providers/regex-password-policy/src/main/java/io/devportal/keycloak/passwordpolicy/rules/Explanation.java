// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.Map;

/** What people read about a rule. */
public sealed interface Explanation {

    /** A text of the theme's message files. */
    record MessageKey(String key) implements Explanation {}

    /** An administrator's own sentences by language tag; at least one. */
    record OwnSentences(Map<String, String> byLanguage) implements Explanation {}

    /** Nobody has explained the rule: people see the regex itself (H-11). */
    record ThePattern() implements Explanation {}
}
