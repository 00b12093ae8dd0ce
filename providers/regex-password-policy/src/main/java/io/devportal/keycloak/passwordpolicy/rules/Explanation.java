// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The description of a rule for people. */
public sealed interface Explanation {

    /** A text of the theme's message files. */
    record MessageKey(String key) implements Explanation {}

    /** An administrator's own sentences by language tag; at least one. */
    record OwnSentences(Map<String, String> byLanguage) implements Explanation {

        /** The sentence of this language, else of the language without its country, else English, else any. */
        public String in(String languageTag) {
            return Stream.of(languageTag, languageTag.split("-")[0], "en")
                    .map(byLanguage::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> new TreeMap<>(byLanguage).firstEntry().getValue());
        }
    }

    /** Nobody has explained the rule: people see the regex itself (H-11). */
    record ThePattern() implements Explanation {}
}
