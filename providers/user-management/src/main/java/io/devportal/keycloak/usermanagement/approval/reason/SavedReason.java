// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.Languages;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A saved reason, which admins choose by its id.
 *
 * @param texts by language tag, each as a {@link RejectionReason} may be
 */
record SavedReason(String id, SortedMap<String, String> texts) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    /**
     * What somebody sends. Throws a {@link Refusal} that names the field.
     *
     * @param field the place of the reason in the document
     * @param texts by language tag; may be null
     */
    static SavedReason typed(String field, String id, Map<String, String> texts, Languages languages) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new Refusal(Denial.invalid(
                    field + ".id", "1 to 50 lowercase letters a to z, digits and hyphens, not starting with a hyphen"));
        }
        SortedMap<String, String> read = new TreeMap<>();
        (texts == null ? Map.<String, String>of() : texts).forEach((language, text) -> {
            String place = field + ".texts." + language;
            if (!languages.offered().contains(language)) {
                throw new Refusal(
                        Denial.invalid(field + ".texts", "only languages of the realm: " + languages.offered()));
            }
            read.put(
                    language,
                    Optional.ofNullable(RejectionReason.typed(place, text).text())
                            .orElseThrow(() -> new Refusal(Denial.invalid(place, "a text"))));
        });
        if (!read.containsKey(languages.standard())) {
            throw new Refusal(Denial.invalid(
                    field + ".texts." + languages.standard(),
                    Expected.of("text-for-all", "a text for people whose language has none")));
        }
        return new SavedReason(id, read);
    }

    /** @param language of a person, or null */
    String text(String language, Languages languages) {
        String own = language == null || !languages.offered().contains(language) ? null : texts.get(language);
        if (own != null) {
            return own;
        }
        // the realm may have another default language since
        return Optional.ofNullable(texts.get(languages.standard())).orElseGet(() -> texts.get(texts.firstKey()));
    }
}
