// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Imports the rows of a file into a realm, in the transaction of the session: all or nothing. Existing rows remain
 * unchanged, so a file can be imported again. An import lets nobody past the gate, see {@link EntryRules}.
 */
record ImportService(KeycloakSession session, RealmModel realm) {

    /**
     * Call it first. From then on nobody else changes the realm until the transaction ends.
     *
     * @return whether the realm has the gate, without which no file comes in
     */
    boolean begin() {
        new RealmRecords(session, realm).lock();
        return Gate.isActiveIn(realm);
    }

    /** Throws {@link BadLine}. */
    ImportReport take(ImportFile file) {
        ImportReport report = new ImportReport();
        while (file.hasNext()) {
            List<MovedLine> part = new ArrayList<>();
            do {
                part.add(file.next());
            } while (part.size() < MovedRows.PART && file.hasNext(part.get(0).kind()));
            importRows(part.get(0).kind(), part, report);
        }
        return report;
    }

    private void importRows(MovedKind kind, List<MovedLine> lines, ImportReport report) {
        MovedRows rows = new MovedRows(session, realm);
        lines.forEach(line -> check(rows, line));
        ReferencedObjects references = new ReferencedObjects(session, realm);
        IdMapping mapping = IdMapping.of(references, lines);
        List<ObjectNode> arriving =
                lines.stream().map(line -> mapping.of(kind, line.row())).toList();
        EntryRules rules = EntryRules.of(kind, references, mapping, arriving);
        Map<String, Set<String>> present = rows.realmsWith(kind, arriving);
        Set<String> noted = new HashSet<>();
        for (int i = 0; i < arriving.size(); i++) {
            MovedLine line = lines.get(i);
            ObjectNode row = arriving.get(i);
            Set<String> realms = present.computeIfAbsent(kind.keyOf(row), key -> new HashSet<>());
            Optional<String> objection = rules.missing(row);
            if (objection.isEmpty() && realms.contains(realm.getId())) {
                report.kept(kind);
                continue;
            }
            objection = objection.or(() -> rules.taken(realms)).or(() -> rules.atTheGate(row));
            if (objection.isPresent()) {
                report.left(line, objection.get());
                continue;
            }
            rows.add(kind, RowAdjustment.of(kind, row, realm.getId()));
            realms.add(realm.getId());
            report.created(kind);
            MovedKind.text(row, "requestId").ifPresent(noted::add);
        }
        if (!noted.isEmpty()) {
            rows.countNotes(noted);
        }
    }

    private static void check(MovedRows rows, MovedLine line) {
        try {
            rows.check(line.kind(), line.row());
        } catch (BadLine e) {
            throw new BadLine(line.number(), e.getMessage());
        }
    }
}
