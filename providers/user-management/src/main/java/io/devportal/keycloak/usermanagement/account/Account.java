// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

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
        Long activatedAt) {

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
}
