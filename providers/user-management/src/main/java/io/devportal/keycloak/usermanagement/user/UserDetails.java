// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.profile.ShownAttribute;
import io.devportal.keycloak.usermanagement.user.UserStores.UserStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.UserModel;

/**
 * One person, as far as the caller may see them.
 *
 * @param account empty for people whom the pack never held back
 * @param userStore empty for who is Keycloak's alone
 * @param identityProviders aliases of those that they can sign in through
 * @param mail the newest one to them, empty when none was made or the caller may not know
 * @param mailErrors whether the caller may know why a mail failed
 */
record UserDetails(
        UserModel user,
        Optional<Account> account,
        Target target,
        Optional<UserStore> userStore,
        Set<String> identityProviders,
        List<SeenMembership> memberships,
        Optional<Mail> mail,
        boolean mailErrors,
        List<ShownAttribute> attributes,
        Map<Action, Optional<Denial>> may) {

    /** @param may what the caller may do about this membership: a denial for what they may not */
    record SeenMembership(Membership membership, Map<Action, Optional<Denial>> may) {}

    UserState state() {
        return UserState.of(account.map(Account::status).orElse(null), user.isEnabled());
    }
}
