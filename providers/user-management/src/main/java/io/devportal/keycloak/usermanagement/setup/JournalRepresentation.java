// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * What a set-up or a removal did.
 *
 * @param changes in their order; of a dry run those that would be made
 * @param left what only a person can decide
 */
public record JournalRepresentation(
        String realm, boolean dryRun, List<EntryRepresentation> changes, List<LeftRepresentation> left) {

    /**
     * @param outcome {@code created}, {@code changed}, {@code kept} or {@code removed}
     * @param detail in words; absent where the outcome says all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryRepresentation(String what, String name, String outcome, String detail) {
        static EntryRepresentation of(Journal.Entry entry) {
            return new EntryRepresentation(
                    entry.what(), entry.name(), entry.outcome().word(), entry.detail());
        }
    }

    /**
     * @param code stable, for a console that says the message in another language
     * @param message in English, with the way out
     * @param params what the sentence has in it, by place
     */
    public record LeftRepresentation(String code, String message, List<String> params) {
        static LeftRepresentation of(Sentence sentence) {
            return new LeftRepresentation(sentence.code(), sentence.english(), sentence.params());
        }
    }

    static JournalRepresentation of(RealmModel realm, boolean dryRun, Journal journal) {
        return new JournalRepresentation(
                realm.getName(),
                dryRun,
                journal.entries().stream().map(EntryRepresentation::of).toList(),
                journal.left().stream().map(LeftRepresentation::of).toList());
    }
}
