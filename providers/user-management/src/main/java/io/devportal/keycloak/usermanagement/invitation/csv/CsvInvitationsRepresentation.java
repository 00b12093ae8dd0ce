// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.invitation.csv.CsvInvitationService.LineResult;
import io.devportal.keycloak.usermanagement.invitation.csv.CsvInvitationService.Outcome;
import io.devportal.keycloak.usermanagement.invitation.csv.CsvInvitationService.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a file, or of its dry run.
 *
 * @param nextLine send the same file again with {@code from} this line; absent when all is done
 * @param results in the order of the file, one for each line, and for a line with several problems one for each of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvInvitationsRepresentation(
        boolean dryRun,
        long invited,
        long unchanged,
        long refused,
        Integer nextLine,
        List<LineRepresentation> results) {

    /**
     * @param line as an editor counts, from 1
     * @param email as the file has it
     * @param outcome INVITED, UNCHANGED or REFUSED
     * @param field of the column that is not valid
     * @param code for machines; like the message only of a line that is refused
     * @param params which of several sentences of the code it is, and the numbers and names in it; absent where it has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineRepresentation(
            int line,
            String email,
            String outcome,
            String field,
            String code,
            String errorMessage,
            List<String> params) {

        private static Stream<LineRepresentation> of(LineResult result) {
            return result.problems().isEmpty()
                    ? Stream.of(of(result, null, null, null, null))
                    : result.problems().stream()
                            .map(problem -> of(
                                    result,
                                    problem.details().get(Denial.FIELD),
                                    problem.code(),
                                    problem.sentence(),
                                    problem.variant().isEmpty() ? null : problem.variant()));
        }

        private static LineRepresentation of(
                LineResult result, String field, String code, String sentence, List<String> params) {
            return new LineRepresentation(
                    result.line().number(),
                    result.line().text(Column.EMAIL),
                    result.outcome().name(),
                    field,
                    code,
                    sentence,
                    params);
        }
    }

    static CsvInvitationsRepresentation of(Report report, boolean dryRun) {
        return new CsvInvitationsRepresentation(
                dryRun,
                count(report, Outcome.INVITED),
                count(report, Outcome.UNCHANGED),
                count(report, Outcome.REFUSED),
                report.nextLine(),
                report.results().stream().flatMap(LineRepresentation::of).toList());
    }

    private static long count(Report report, Outcome outcome) {
        return report.results().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
