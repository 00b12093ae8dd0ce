// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.approval.BulkDecisionService.Item;
import io.devportal.keycloak.usermanagement.approval.BulkDecisionService.Result;
import io.devportal.keycloak.usermanagement.rest.Answers;
import java.util.List;

/**
 * One decision about several requests.
 *
 * @param decision {@code approve} or {@code reject}
 * @param reason of a rejection, for all of them; may be absent
 * @param items at most {@value BulkDecisionService#MOST}
 */
public record BulkDecisionRepresentation(String decision, String reason, List<ItemRepresentation> items) {

    /** @param version as the list of requests or the header ETag says it, without quotes; absent: the request as it was made */
    public record ItemRepresentation(String id, String version) {}

    /** @param results in the order of the items */
    public record Results(int decided, int refused, List<ResultRepresentation> results) {}

    /**
     * @param status what the answer would have been for this request alone
     * @param state of the request now; absent when it was refused
     * @param code for machines; this and the message are absent when it was decided
     * @param errorMessage a sentence with the way out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResultRepresentation(String id, int status, String state, String code, String errorMessage) {

        static ResultRepresentation of(Result result) {
            Denial refused = result.refused();
            return refused == null
                    ? new ResultRepresentation(
                            result.id(),
                            200,
                            result.decided().current().request().status().name(),
                            null,
                            null)
                    : new ResultRepresentation(
                            result.id(), Answers.statusOf(refused), null, refused.code(), refused.sentence());
        }
    }

    /** Throws a {@link Refusal}. */
    List<Result> carryOut(BulkDecisionService service) {
        if ("approve".equals(decision) && reason == null) {
            return service.approve(selected());
        }
        if ("reject".equals(decision)) {
            return service.reject(selected(), reason);
        }
        throw new Refusal(
                "approve".equals(decision)
                        ? Denial.invalid("reason", "none for an approval")
                        : Denial.invalid("decision", "approve or reject"));
    }

    private List<Item> selected() {
        if (items == null || items.stream().anyMatch(item -> item == null || item.id() == null)) {
            throw new Refusal(Denial.invalid("items", "a list of objects, each with an \"id\""));
        }
        return items.stream().map(item -> new Item(item.id(), item.version())).toList();
    }

    static Results results(List<Result> results) {
        int decided = (int)
                results.stream().filter(result -> result.refused() == null).count();
        return new Results(
                decided,
                results.size() - decided,
                results.stream().map(ResultRepresentation::of).toList());
    }
}
