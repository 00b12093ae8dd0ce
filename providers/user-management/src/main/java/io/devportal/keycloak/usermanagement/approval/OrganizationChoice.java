// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.organization.OrganizationName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The organization that an admin chooses with an approval. Throws {@link Refusal} if it is invalid.
 *
 * @param organization the name of a new one, empty for none; {@code {"id": "..."}} of one that exists; null for what the person
 *     asked for
 * @param role in one that exists; null for developer
 */
record OrganizationChoice(JsonNode organization, String role) {
    private static final String ROLES = Arrays.stream(OrganizationRole.values())
            .map(OrganizationRole::roleName)
            .collect(Collectors.joining(", "));

    /** In an organization that exists. */
    record Seat(String organizationId, OrganizationRole role) {
        Change change() {
            return new Change(Set.of(organizationId), Set.of(role), Set.of());
        }
    }

    boolean isAsAsked() {
        return !isGiven() && role == null;
    }

    private boolean isGiven() {
        return organization != null && !organization.isNull();
    }

    /** What holds for several people at once: no two of them register an organization of one name. */
    OrganizationChoice forSeveral() {
        if (isGiven() && organization.isTextual() && !new OrganizationName(organization.asText()).isEmpty()) {
            throw new Refusal(
                    Denial.invalid("organization", "{\"id\": \"...\"} or an empty text; names go with single items"));
        }
        seat();
        return this;
    }

    /** Empty for a new organization, and for none. */
    Optional<Seat> seat() {
        if (!isGiven() || organization.isTextual()) {
            if (role != null) {
                throw new Refusal(Denial.invalid(
                        "role", "none without the id of an organization: people become org admins of new ones"));
            }
            return Optional.empty();
        }
        JsonNode id = organization.path("id");
        if (organization.size() != 1 || !id.isTextual() || !Account.canBeId(id.asText())) {
            throw new Refusal(Denial.invalid("organization", "a name, an empty text, or {\"id\": \"...\"}"));
        }
        return Optional.of(new Seat(id.asText(), seatRole()));
    }

    private OrganizationRole seatRole() {
        return role == null
                ? OrganizationRole.DEVELOPER
                : OrganizationRole.named(role)
                        .orElseThrow(() -> new Refusal(Denial.invalid("role", "one of " + ROLES)));
    }

    /** Of the new one; empty for none. */
    OrganizationName name(Account request) {
        if (!isGiven()) {
            return new OrganizationName(
                    request.organization() == null ? "" : request.organization().name());
        }
        OrganizationName name = new OrganizationName(organization.asText());
        if (!name.isEmpty() && name.problem().isPresent()) {
            throw new Refusal(Denial.invalid("organization", OrganizationName.EXPECTED));
        }
        return name;
    }
}
