// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import io.devportal.keycloak.usermanagement.user.UserStoreState;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a person's sign-in depends on at one moment, limited to what the reader may know.
 *
 * @param now milliseconds since the epoch
 * @param account the row of ours, if there is one
 * @param person null for somebody whom Keycloak is not asked for: they were rejected and deleted, or their user store is gone
 * @param linkMails with an activation link, newest first
 */
record SignInFacts(
        long now,
        Reader reader,
        Optional<Account> account,
        Person person,
        LockOut lockOut,
        List<Provider> providers,
        Optional<UserStore> userStore,
        List<MailRecord> linkMails,
        Places places,
        Realm realm,
        Path path,
        Logins logins) {

    /** @param isPortalAdmin who is not, is told nothing of the realm and of other organizations */
    record Reader(boolean isPortalAdmin, boolean mayEnable, boolean mayInvite) {
        boolean canGo(Way way) {
            return switch (way) {
                case OPEN -> true;
                case WHO_ENABLES -> mayEnable;
                case WHO_INVITES -> mayInvite;
                case WHO_RUNS_THE_PORTAL -> isPortalAdmin;
            };
        }
    }

    /**
     * @param isEnabled the flag
     * @param isLetIn what Keycloak makes of the flag, user store and organization
     * @param requiredActions aliases of those that are switched on, our own is not among them
     * @param loginName where the realm does not take the address, else null
     * @param revokedUntil milliseconds since the epoch, until when tokens count as revoked, or null
     */
    record Person(
            boolean isEnabled,
            boolean isLetIn,
            boolean isHeldForSetUp,
            boolean hasAddress,
            boolean isAddressProven,
            boolean isPublisher,
            List<String> requiredActions,
            Password password,
            String loginName,
            Long revokedUntil) {}

    /** @param isExpired by the realm's password policy */
    record Password(boolean exists, boolean isExpired, boolean passkeyExists) {}

    /** @param until milliseconds since the epoch, or null when it is not locked for a time */
    record LockOut(boolean isPermanent, Long until) {
        static final LockOut NONE = new LockOut(false, null);
    }

    /** @param isLinked false for one that this person is not linked to, of the authorization type portal */
    record Provider(String alias, boolean isLinked, State state) {
        enum State {
            USABLE,
            LINKS_ONLY,
            DISABLED,
            NOT_ON_SERVER,
            GONE
        }
    }

    /**
     * @param name or the id of one that is gone; null where the reader may not know it
     * @param checksPassword whether a password can be checked there, instead of here
     */
    record UserStore(String name, UserStoreState state, boolean checksPassword) {}

    /**
     * Of the organizations that the reader knows.
     *
     * @param managedByDisabled name of the one that manages the account and is disabled, as all are where the realm has
     *     organizations switched off, or null
     * @param disabled names of other disabled ones
     */
    record Places(String managedByDisabled, List<String> disabled, boolean hasRole) {}

    record Realm(boolean isGateOn, boolean hasMailServer, boolean hasOrganizations, boolean provesAddresses) {}

    /**
     * What everybody passes who signs in.
     *
     * @param gone steps and required actions that are switched on, and that the server does not have
     * @param withoutPassword name of the flow of browsers if it takes no password, else null
     * @param closedClient the one that the person signed up from, if nobody can sign in to it, else null
     */
    record Path(List<String> gone, String withoutPassword, String closedClient) {}

    /**
     * The last ones, in milliseconds since the epoch, or null.
     *
     * @param areKept whether Keycloak keeps them in this realm; null where the reader may not know of any
     * @param error of the last failed one, as Keycloak calls it
     */
    record Logins(Boolean areKept, Long success, Long failure, String error) {
        /** To an org admin: a sign-in may be one to another organization's portal (E-30). */
        static final Logins UNTOLD = new Logins(null, null, null, null);
    }
}
