// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * What a set-up or a removal did.
 *
 * @param changes in their order; of a dry run those that would be made
 * @param left sentences about what only a person can decide
 */
public record JournalRepresentation(
        String realm, boolean dryRun, List<EntryRepresentation> changes, List<String> left) {

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

    static JournalRepresentation of(RealmModel realm, boolean dryRun, Journal journal) {
        return new JournalRepresentation(
                realm.getName(),
                dryRun,
                journal.entries().stream().map(EntryRepresentation::of).toList(),
                journal.left());
    }
}
