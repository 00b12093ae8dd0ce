// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import io.devportal.keycloak.usermanagement.moving.ImportReport.Left;
import io.devportal.keycloak.usermanagement.moving.ImportReport.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of an import, or of its dry run.
 *
 * @param rows numbers by kind, of the kinds that were in the file
 * @param left the rows that were not taken; after a correction the same file may come again
 */
public record ImportReportRepresentation(
        String realm, boolean dryRun, Map<String, CountsRepresentation> rows, List<LeftRepresentation> left) {

    /** @param kept rows that the realm had: they are as they were */
    public record CountsRepresentation(int created, int kept, int left) {
        static CountsRepresentation of(Map<Outcome, Integer> counts) {
            return new CountsRepresentation(
                    counts.getOrDefault(Outcome.CREATED, 0),
                    counts.getOrDefault(Outcome.KEPT, 0),
                    counts.getOrDefault(Outcome.LEFT, 0));
        }
    }

    /**
     * @param line its number in the file, from 1
     * @param name login name of whom it is about, or what else tells it from others
     * @param why a sentence
     */
    public record LeftRepresentation(int line, String kind, String name, String why) {
        static LeftRepresentation of(Left left) {
            return new LeftRepresentation(
                    left.line().number(),
                    left.line().kind().label(),
                    left.line().name(),
                    left.why());
        }
    }

    static ImportReportRepresentation of(String realm, boolean dryRun, ImportReport report) {
        Map<String, CountsRepresentation> rows = new LinkedHashMap<>();
        report.counts().forEach((kind, counts) -> rows.put(kind.label(), CountsRepresentation.of(counts)));
        return new ImportReportRepresentation(
                realm,
                dryRun,
                rows,
                report.left().stream().map(LeftRepresentation::of).toList());
    }

    /** For the record: an event is kept longer than a report. */
    ImportReportRepresentation withoutNames() {
        return new ImportReportRepresentation(realm, dryRun, rows, List.of());
    }
}
