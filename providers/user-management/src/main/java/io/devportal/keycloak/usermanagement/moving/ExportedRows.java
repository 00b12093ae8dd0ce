// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Iterates over all rows of a realm in batches, each read on demand in a transaction of its own: only one batch is in
 * memory, and no lock or connection is held while the client reads.
 */
final class ExportedRows implements Iterator<List<LineRepresentation>> {
    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final Iterator<MovedKind> further = List.of(MovedKind.values()).iterator();
    private MovedKind kind = further.next();
    private List<Object> last = List.of();
    private boolean isRead;

    ExportedRows(KeycloakSession session, RealmModel realm) {
        this.factory = session.getKeycloakSessionFactory();
        this.realmId = realm.getId();
    }

    @Override
    public boolean hasNext() {
        return !isRead;
    }

    /** May be empty. Throws {@link NoSuchElementException} when the realm is removed meanwhile. */
    @Override
    public List<LineRepresentation> next() {
        if (isRead) {
            throw new NoSuchElementException();
        }
        return RealmTransaction.call(factory, realmId, this::read).orElseThrow();
    }

    private List<LineRepresentation> read(KeycloakSession own, RealmModel realm) {
        MovedKind read = kind;
        MovedRows.Part part = new MovedRows(own, realm).behind(read, last);
        last = part.last();
        if (!part.isFull()) {
            last = List.of();
            isRead = !further.hasNext();
            kind = isRead ? kind : further.next();
        }
        ReferencedObjects references = new ReferencedObjects(own, realm);
        Map<String, String> usernames = references.usernames(part.rows().stream()
                .flatMap(row ->
                        read.peopleIn(row).stream().map(field -> row.path(field).asText()))
                .collect(Collectors.toSet()));
        Map<String, String> aliases = references.aliases(part.rows().stream()
                .flatMap(row -> MovedKind.text(row, MovedKind.ORGANIZATION).stream())
                .collect(Collectors.toSet()));
        return part.rows().stream()
                .filter(row -> isWhole(read, row, aliases))
                .map(row -> line(read, row, usernames, aliases))
                .toList();
    }

    /** A role in an organization that is gone is none. */
    private static boolean isWhole(MovedKind kind, ObjectNode row, Map<String, String> aliases) {
        boolean isOrganizationGone = MovedKind.text(row, MovedKind.ORGANIZATION)
                .filter(id -> !aliases.containsKey(id))
                .isPresent();
        if (isOrganizationGone && kind == MovedKind.ACCOUNT) {
            row.putNull(MovedKind.ORGANIZATION).putNull("organizationRole");
            return true;
        }
        return !isOrganizationGone;
    }

    private static LineRepresentation line(
            MovedKind kind, ObjectNode row, Map<String, String> usernames, Map<String, String> aliases) {
        List<String> organizations =
                MovedKind.text(row, MovedKind.ORGANIZATION).stream().toList();
        List<String> people = kind.peopleIn(row).stream()
                .map(field -> row.path(field).asText())
                .toList();
        return new LineRepresentation(kind.label(), row, of(people, usernames), of(organizations, aliases), null);
    }

    private static Map<String, String> of(Collection<String> ids, Map<String, String> names) {
        return ids.stream().distinct().filter(names::containsKey).collect(Collectors.toMap(id -> id, names::get));
    }
}
