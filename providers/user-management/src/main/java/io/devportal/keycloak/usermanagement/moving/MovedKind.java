// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables that are exported, in the order in which rows depend on each other. Not exported are secrets (links) and
 * what only matters on the old server (limits, locks, where sign-ups came from).
 */
enum MovedKind {
    ACCOUNT(
            "PortalAccount",
            List.of("createdAt", "id"),
            List.of("id"),
            "id",
            List.of("decidedBy", "assigneeId", "leftBy"),
            List.of("origin", "status", "version", "linkGeneration", "createdAt")),
    NOTE(
            "PortalNote",
            List.of("requestId", "createdAt", "id"),
            List.of("id"),
            "requestId",
            List.of("authorId"),
            List.of("requestId", "text", "authorId", "createdAt")),
    INVITATION(
            "PortalInvitation",
            List.of("createdAt", "id"),
            List.of("id"),
            "userId",
            List.of("inviterId"),
            List.of("userId", "newAccount", "madeElsewhere", "state", "linkGeneration", "createdAt")),
    INVITATION_ROLE(
            "PortalInvitationRole",
            List.of("invitationId", "id"),
            List.of("id"),
            null,
            List.of(),
            List.of("invitationId", "organizationId", "role")),
    MAIL(
            "PortalMail",
            List.of("createdAt", "id"),
            List.of("id"),
            "accountId",
            List.of(),
            List.of("kind", "recipient", "status", "attempts", "dueAt", "createdAt")),
    DOMAIN("PortalDomain", List.of("domainList", "name"), List.of("name", "domainList"), null, List.of(), List.of()),
    ROLE_GRANT(
            "PortalRoleGrant",
            List.of("userId", "mapperId", "organizationId"),
            List.of("userId", "mapperId", "organizationId"),
            "userId",
            List.of(),
            List.of("providerId", "role", "madeMember", "grantedAt"));

    /** Of whichever row has it. */
    static final String ORGANIZATION = "organizationId";

    /** Known by where a row is, of no use elsewhere, or nobody's business: in no file. */
    static final Set<String> NEVER_CARRIED = Set.of("realmId", "signUpSource", "announcedAt", "noteCount");

    private static final String REJECTED = AccountStatus.REJECTED.name();
    private static final Set<String> LEFTOVERS =
            Set.of(InvitationState.WITHDRAWN.name(), InvitationState.EXPIRED.name());

    private final String entity;
    private final List<String> order;
    private final List<String> key;
    private final String owner;
    private final List<String> people;
    private final List<String> required;

    /**
     * @param entity its name in JPQL
     * @param order fields in whose order an index has the rows of a realm
     * @param key fields that tell a row from all others of its realm
     * @param owner field with the id of the user whom the row is about, or null
     * @param people fields with ids of further users, who may be gone
     * @param required further fields that are never null
     */
    MovedKind(
            String entity,
            List<String> order,
            List<String> key,
            String owner,
            List<String> people,
            List<String> required) {
        this.entity = entity;
        this.order = order;
        this.key = key;
        this.owner = owner;
        this.people = people;
        this.required = required;
    }

    /** Empty for what a newer version may have written. */
    static Optional<MovedKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    /** As it stands in the file. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String entity() {
        return entity;
    }

    List<String> order() {
        return order;
    }

    List<String> key() {
        return key;
    }

    Stream<String> required() {
        return Stream.concat(key.stream(), required.stream());
    }

    /** An expression about the row {@code r}. */
    String realm() {
        return this == INVITATION_ROLE
                ? "(select i.realmId from PortalInvitation i where i.id = r.invitationId)"
                : "r.realmId";
    }

    /** What is worth a line: a mail about somebody, unless nobody wants it any more, and as long as they are known. */
    String condition() {
        return this == MAIL
                ? " and r.status <> CANCELLED and (exists (select u.id from UserEntity u where u.id = r.accountId)"
                        + " or exists (select a.id from PortalAccount a where a.id = r.accountId) or r.accountId like 'f:%')"
                : "";
    }

    /** Id of the user whom this row is about; empty when it is about none. */
    Optional<String> ownerOf(ObjectNode row) {
        return owner == null ? Optional.empty() : text(row, owner);
    }

    /** Whether the user may be gone for good: what was rejected or withdrawn stays without them. */
    boolean outlivesOwner(ObjectNode row) {
        return this == ACCOUNT && text(row, "status").filter(REJECTED::equals).isPresent()
                || this == INVITATION
                        && text(row, "state").filter(LEFTOVERS::contains).isPresent();
    }

    /** Fields of this row that name a user. */
    List<String> peopleIn(ObjectNode row) {
        return Stream.concat(Stream.ofNullable(owner), people.stream())
                .filter(field -> text(row, field).isPresent())
                .toList();
    }

    /** Empty for null, and for what is no text. */
    static Optional<String> text(ObjectNode row, String field) {
        return Optional.ofNullable(row.path(field).textValue());
    }

    /** Values of the key, as one text. */
    String keyOf(ObjectNode row) {
        return String.join(
                " ", key.stream().map(field -> row.path(field).asText()).toList());
    }
}
