// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of one kind may be imported: those that refer to existing objects. The state of an account's row has to
 * fit the user: a pending row requires the gate's required action, and any other row its absence.
 *
 * @param users ids of the realm, as far as rows name them; in the same way the others
 * @param held users who have the account set-up before them
 * @param usersAnywhere in all realms of the server
 * @param requests ids of accounts with a row
 * @param mappers of identity providers
 */
record EntryRules(
        MovedKind kind,
        Set<String> users,
        Set<String> held,
        Set<String> usersAnywhere,
        Set<String> organizations,
        Set<String> requests,
        Set<String> invitations,
        Set<String> mappers) {
    static final String NO_USER = "There is no such user in this realm.";
    static final String NO_ORGANIZATION = "There is no such organization in this realm.";
    static final String NO_REQUEST = "Its request is not in this realm.";
    static final String NO_INVITATION = "Its invitation is not in this realm.";
    static final String NO_MAPPER = "There is no such mapper of an identity provider in this realm.";
    static final String TAKEN = "Another realm of this server has it.";
    static final String NOT_REJECTED = "It says that the user is deleted, and there is one with this id.";
    static final String NOT_HELD = "It waits, and the user does not have the account set-up before them.";
    static final String HELD = "It is active, and the user has the account set-up before them.";

    private static final String INVITATION_ID = "invitationId";

    /** @param rows as they would be stored */
    static EntryRules of(MovedKind kind, ReferencedObjects references, IdMapping mapping, List<ObjectNode> rows) {
        Set<String> owners =
                rows.stream().flatMap(row -> kind.ownerOf(row).stream()).collect(Collectors.toSet());
        boolean isGated = kind == MovedKind.ACCOUNT || kind == MovedKind.INVITATION;
        return new EntryRules(
                kind,
                new HashSet<>(mapping.users().values()),
                references.held(isGated ? owners : Set.of()),
                references.usersAnywhere(kind == MovedKind.ACCOUNT ? owners : Set.of()),
                new HashSet<>(mapping.organizations().values()),
                references.requests(kind == MovedKind.NOTE || kind == MovedKind.MAIL ? owners : Set.of()),
                references.invitations(values(rows, INVITATION_ID)),
                references.mappers(values(rows, "mapperId")));
    }

    private static Set<String> values(List<ObjectNode> rows, String field) {
        return rows.stream().flatMap(row -> MovedKind.text(row, field).stream()).collect(Collectors.toSet());
    }

    /** What the row is about and the realm does not have. */
    Optional<String> missing(ObjectNode row) {
        return noUser(row)
                .or(() -> without(row, MovedKind.ORGANIZATION, organizations, NO_ORGANIZATION))
                .or(() -> without(row, INVITATION_ID, invitations, NO_INVITATION))
                .or(() -> without(row, "mapperId", mappers, NO_MAPPER));
    }

    private Optional<String> noUser(ObjectNode row) {
        Optional<String> owner = kind.ownerOf(row);
        boolean isKnown = owner.isEmpty()
                || kind.outlivesOwner(row)
                || requests.contains(owner.get())
                || kind != MovedKind.NOTE && users.contains(owner.get());
        return isKnown ? Optional.empty() : Optional.of(kind == MovedKind.NOTE ? NO_REQUEST : NO_USER);
    }

    private static Optional<String> without(ObjectNode row, String field, Set<String> there, String why) {
        return MovedKind.text(row, field).filter(id -> !there.contains(id)).map(id -> why);
    }

    /** @param realms that have a row with this key */
    Optional<String> taken(Set<String> realms) {
        return realms.isEmpty() || kind == MovedKind.DOMAIN ? Optional.empty() : Optional.of(TAKEN);
    }

    /** Why the row would say something else of the gate than the user. */
    Optional<String> atTheGate(ObjectNode row) {
        String owner = kind.ownerOf(row).orElse("");
        boolean isHeld = held.contains(owner);
        return switch (kind) {
            case ACCOUNT ->
                switch (AccountStatus.valueOf(row.path("status").asText())) {
                    case PENDING_APPROVAL, PENDING_ACTIVATION -> isHeld ? Optional.empty() : Optional.of(NOT_HELD);
                    case ACTIVE -> isHeld ? Optional.of(HELD) : Optional.empty();
                    case REJECTED -> usersAnywhere.contains(owner) ? Optional.of(NOT_REJECTED) : Optional.empty();
                };
            case INVITATION -> isOpenForNewAccount(row) && !isHeld ? Optional.of(NOT_HELD) : Optional.empty();
            case NOTE, INVITATION_ROLE, MAIL, DOMAIN, ROLE_GRANT -> Optional.empty();
        };
    }

    private static boolean isOpenForNewAccount(ObjectNode row) {
        return row.path("newAccount").asBoolean()
                && InvitationState.valueOf(row.path("state").asText()) == InvitationState.OPEN;
    }
}
