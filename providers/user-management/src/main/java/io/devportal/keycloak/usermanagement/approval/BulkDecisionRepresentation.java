// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
 * @param reasonId of a saved one, in place of it; each person is told in their language
 * @param organization of an approval, for all that name none: as for a single one, but no name of a new one
 * @param role as for a single approval
 * @param items at most {@value BulkDecisionService#MOST}
 */
public record BulkDecisionRepresentation(
        String decision,
        String reason,
        String reasonId,
        JsonNode organization,
        String role,
        List<ItemRepresentation> items) {

    /**
     * @param version as the list of requests or the header ETag says it, without quotes; absent: the request as it was made
     * @param organization in place of the one for all
     */
    public record ItemRepresentation(String id, String version, JsonNode organization, String role) {
        OrganizationChoice choice() {
            return new OrganizationChoice(organization, role);
        }
    }

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
        if ("approve".equals(decision) && reason == null && reasonId == null) {
            return service.approve(selected(new OrganizationChoice(organization, role).forSeveral()));
        }
        if ("reject".equals(decision)) {
            return service.reject(withoutOrganization(), new ReasonChoice(reason, reasonId));
        }
        throw new Refusal(
                "approve".equals(decision)
                        ? Denial.invalid("reason", "none for an approval")
                        : Denial.invalid("decision", "approve or reject"));
    }

    private List<Item> withoutOrganization() {
        List<Item> selected = selected(new OrganizationChoice(organization, role));
        if (selected.stream().anyMatch(item -> !item.organization().isAsAsked())) {
            throw new Refusal(Denial.invalid("organization", "none for a rejection"));
        }
        return selected;
    }

    private List<Item> selected(OrganizationChoice forAll) {
        if (items == null || items.stream().anyMatch(item -> item == null || item.id() == null)) {
            throw new Refusal(Denial.invalid("items", "a list of objects, each with an \"id\""));
        }
        return items.stream()
                .map(item -> new Item(item.id(), item.version(), item.choice().isAsAsked() ? forAll : item.choice()))
                .toList();
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
