// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.Languages;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** @param reasons in the order in which an admin sees them */
public record RejectionReasonsRepresentation(List<ReasonRepresentation> reasons) {

    /** @param texts by language tag */
    public record ReasonRepresentation(String id, Map<String, String> texts) {}

    /** @param languages that a text may have, that of everybody else first */
    public record Shown(List<ReasonRepresentation> reasons, List<String> languages) {

        static Shown of(List<SavedReason> reasons, Languages languages) {
            return new Shown(RejectionReasonsRepresentation.of(reasons).reasons(), languages.standardFirst());
        }
    }

    static RejectionReasonsRepresentation of(List<SavedReason> reasons) {
        return new RejectionReasonsRepresentation(reasons.stream()
                .map(reason -> new ReasonRepresentation(reason.id(), reason.texts()))
                .toList());
    }

    /** Throws a {@link Refusal}. */
    List<SavedReason> typed(Languages languages) {
        if (reasons == null || reasons.stream().anyMatch(reason -> reason == null)) {
            throw new Refusal(Denial.invalid("reasons", "a list of objects"));
        }
        return IntStream.range(0, reasons.size())
                .mapToObj(index -> SavedReason.typed(
                        "reasons[" + index + "]",
                        reasons.get(index).id(),
                        reasons.get(index).texts(),
                        languages))
                .toList();
    }
}
