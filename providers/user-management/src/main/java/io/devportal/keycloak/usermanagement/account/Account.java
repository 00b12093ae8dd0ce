// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The row of one account: a snapshot, read in one statement by primary key.
 *
 * @param id the Keycloak user's id
 * @param version counts transitions; a transition names the version it saw
 * @param link the activation link that is in force
 * @param applicant who asked, as written on the sign-up form; outlives the user
 * @param createdAt milliseconds since the epoch
 * @param decision who approved or rejected, or null while nobody did
 * @param activatedAt milliseconds since the epoch, or null
 * @param organization the one that the person registers at sign-up, or null
 * @param handling what portal admins do about the request before somebody decides
 */
public record Account(
        String id,
        String realmId,
        AccountOrigin origin,
        AccountStatus status,
        int version,
        Link link,
        Applicant applicant,
        long createdAt,
        Decision decision,
        Long activatedAt,
        RequestedOrganization organization,
        Handling handling) {

    // what else comes in a path names nobody; PostgreSQL would even refuse a NUL, and Keycloak (26.7.5, StorageId)
    // fails at
    // an "f:" without another colon
    private static final Pattern ID = Pattern.compile("(?!f:[^:]*$)[A-Za-z0-9:_.@-]{1,255}");

    /** Whether a text can be an id at all: of a user whom Keycloak keeps, or {@code f:store:name} of a user store's. */
    public static boolean canBeId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same request of somebody who is called, or reached, otherwise by now. */
    public Account of(Applicant now) {
        return new Account(
                id,
                realmId,
                origin,
                status,
                version,
                link,
                now,
                createdAt,
                decision,
                activatedAt,
                organization,
                handling);
    }

    public Optional<String> optionalOrganizationId() {
        return Optional.ofNullable(organization).map(RequestedOrganization::id);
    }

    /**
     * @param generation only a link of this generation works; a newer mail raises it
     * @param expiresAt milliseconds since the epoch, or null while no mail with the link has left
     */
    public record Link(int generation, Long expiresAt) {}

    /**
     * @param locale language of the sign-up page, for mails to somebody whose account may be gone
     * @param clientId the client that the person came from, to lead back to
     */
    public record Applicant(String email, String firstName, String lastName, String locale, String clientId) {

        /** First and last name as far as known, else the address. */
        public String displayName() {
            String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return name.isEmpty() ? email : name;
        }
    }

    /**
     * @param at milliseconds since the epoch
     * @param byId user id of the admin, or null when the system decided
     * @param byName name of the admin at that moment
     * @param reason of a rejection, or null
     */
    public record Decision(long at, String byId, String byName, String reason) {}

    /**
     * @param name as written on the sign-up form, or null when only an admin thought of one
     * @param id of the organization that came of it, or that the person was put into; null while there is none
     * @param role in an organization that was there before, or null for one that came of the request
     */
    public record RequestedOrganization(String name, String id, OrganizationRole role) {}

    /**
     * @param assignee who takes care of the request, or null for nobody in particular
     * @param noteCount how many notes portal admins have written about it
     */
    public record Handling(Assignee assignee, int noteCount) {
        public static final Handling NONE = new Handling(null, 0);
    }

    /**
     * @param id of a user
     * @param name as it was when the request was assigned
     */
    public record Assignee(String id, String name) {}
}
