// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.account.Account;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why something was refused. Services throw it inside a {@link Refusal}; each edge has one translator. */
public sealed interface Denial {

    /** Key of this denial in events and error bodies: stable, for machines. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    record RoleMissing(GlobalRole role) implements Denial {}

    /** Unknown, of another realm, or hidden from this caller: nobody learns which. */
    record NotFound() implements Denial {}

    record SelfApproval() implements Denial {}

    record RealmAdministrator() implements Denial {}

    /** @param account the row with the winner's decision */
    record AlreadyDecided(Account account) implements Denial {}

    /**
     * Somebody has changed the account since the request was made, so nobody knows which of the two the decision is about.
     *
     * @param fields what the account says now, by field; null for nothing
     */
    record AccountChanged(Map<String, String> fields) implements Denial {}

    /** @param what names of what differs from the version that the caller has seen */
    record ChangedMeanwhile(List<String> what) implements Denial {}

    /** Locked by Keycloak's brute force protection; an approval must not unlock it unseen. */
    record AccountLocked() implements Denial {}

    record MailNotConfigured() implements Denial {}

    /** No password and no address: an approval would open nothing. */
    record AddressMissing() implements Denial {}

    /** Its user store, or a disabled organization that manages it, lets nobody change it. */
    record ReadOnlyAccount() implements Denial {}

    /** A new organization cannot have this name: one that exists has it, or one too much like it. */
    record OrganizationTaken(String name) implements Denial {}

    /** The request is about an organization, and the realm or the server has organizations switched off. */
    record OrganizationsDisabled() implements Denial {}

    /** @param provider alias of the identity provider whose word counts for this person's organizations and roles */
    record IdentityProviderDecides(String provider) implements Denial {}

    /**
     * @param status why it cannot be sent again
     * @param newLinkPage where the person asks for a new link, or null for a mail without one
     */
    record MailNotOpen(String status, String newLinkPage) implements Denial {}

    /** @param field key of the value, or null for the document */
    record InvalidValue(String field, String expected) implements Denial {}
}
