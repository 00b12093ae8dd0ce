// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.SignInName;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.diagnosis.DisabledOrganizations.DisabledOrganization;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.LockOut;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Logins;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Path;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Person;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Places;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Reader;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Realm;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore;
import io.devportal.keycloak.usermanagement.notification.MailHistory;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.user.UserStores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Reads the facts that a sign-in depends on, limited to what the reader may know: only portal admins see all
 * organizations and the names of user stores.
 *
 * @param visible ids of the organizations that the reader sees, or empty for all
 */
record SignInFactsReader(KeycloakSession session, RealmModel realm, Reader reader, Optional<Set<String>> visible) {
    private static final int MAILS = 20;

    SignInFacts of(UserModel user, Optional<Account> account) {
        long now = Time.currentTimeMillis();
        List<MailRecord> mails = account.isEmpty()
                ? List.of()
                : new MailHistory(session, realm)
                        .of(user.getId(), now, MAILS).stream()
                                .filter(mail -> mail.kind().carriesActivationLink())
                                .toList();
        return new SignInFacts(
                now,
                reader,
                account,
                person(user),
                lockOut(user),
                new LinkedProviders(session, realm).of(user, reader.isPortalAdmin()),
                userStore(user),
                mails,
                places(user),
                realmFacts(),
                new LoginPath(session, realm).of(user, account),
                reader.isPortalAdmin() ? new LoginEvents(session, realm).last(user.getId()) : Logins.UNTOLD);
    }

    /**
     * Of somebody whom Keycloak is not asked for.
     *
     * @param rejected whose request was rejected, and their account deleted
     * @param gone the user store of somebody whom Keycloak still keeps
     */
    SignInFacts withoutUser(Optional<Account> rejected, Optional<UserStore> gone) {
        return new SignInFacts(
                Time.currentTimeMillis(),
                reader,
                rejected,
                null,
                LockOut.NONE,
                List.of(),
                gone,
                List.of(),
                new Places(null, List.of(), false),
                realmFacts(),
                new Path(List.of(), null, null),
                reader.isPortalAdmin()
                        ? new Logins(new LoginEvents(session, realm).areKept(), null, null, null)
                        : Logins.UNTOLD);
    }

    private Optional<UserStore> userStore(UserModel user) {
        return new UserStores(session, realm)
                .of(user)
                .map(store -> new UserStore(
                        reader.isPortalAdmin() ? store.name() : null,
                        store.state(),
                        new KnownCredentials(realm, user).isCheckedElsewhere()));
    }

    private Person person(UserModel user) {
        boolean isEnabled = Optional.ofNullable(new UserRecords(session, realm)
                        .list(List.of(user.getId()))
                        .get(user.getId()))
                .map(UserFacts::enabled)
                .orElse(user.isEnabled());
        List<String> required = user.getRequiredActionsStream().distinct().toList();
        boolean hasAddress = user.getEmail() != null && !user.getEmail().isBlank();
        return new Person(
                isEnabled,
                user.isEnabled(),
                required.contains(Gate.ACTION),
                hasAddress,
                user.isEmailVerified(),
                !new GlobalRoles(realm).of(user).isEmpty(),
                required.stream().filter(this::isAsked).toList(),
                new KnownCredentials(realm, user).password(),
                SignInName.differsFromAddress(realm, user) ? SignInName.of(realm, user) : null,
                revokedUntil(user));
    }

    /** Keycloak compares seconds, and a moment that has passed revokes only older tokens. */
    private Long revokedUntil(UserModel user) {
        int notBefore = Math.max(realm.getNotBefore(), session.users().getNotBeforeOfUser(realm, user));
        return notBefore > Time.currentTimeSeconds() ? Long.valueOf(notBefore * 1000L) : null;
    }

    /** What is switched off in the realm, Keycloak asks nobody for. */
    private boolean isAsked(String action) {
        RequiredActionProviderModel model = realm.getRequiredActionProviderByAlias(action);
        return !action.equals(Gate.ACTION) && model != null && model.isEnabled();
    }

    private LockOut lockOut(UserModel user) {
        if (session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, user)) {
            return new LockOut(true, null);
        }
        UserLoginFailureModel failures =
                realm.isBruteForceProtected() ? session.loginFailures().getUserLoginFailure(realm, user.getId()) : null;
        return failures != null && failures.getFailedLoginNotBefore() > Time.currentTimeSeconds()
                ? new LockOut(false, failures.getFailedLoginNotBefore() * 1000L)
                : LockOut.NONE;
    }

    /** A disabled organization has no org admin. */
    private Places places(UserModel user) {
        OrganizationRoles roles = OrganizationRoles.of(session);
        boolean hasRole = roles.areEnabled()
                && roles.memberships(user).stream()
                        .filter(one -> visible.map(ids -> ids.contains(one.organizationId()))
                                .orElse(true))
                        .anyMatch(one -> one.optionalRole().isPresent());
        if (!reader.isPortalAdmin()) {
            return new Places(null, List.of(), hasRole);
        }
        List<DisabledOrganization> disabled =
                new DisabledOrganizations(session, realm).of(user.getId(), !roles.areEnabled());
        return new Places(
                disabled.stream()
                        .filter(DisabledOrganization::manages)
                        .map(DisabledOrganization::name)
                        .findFirst()
                        .orElse(null),
                disabled.stream()
                        .filter(one -> roles.areEnabled() && !one.manages())
                        .map(DisabledOrganization::name)
                        .toList(),
                hasRole);
    }

    private Realm realmFacts() {
        return new Realm(
                Gate.isActiveIn(realm),
                new Outbox(session, realm).isConfigured(),
                OrganizationRoles.of(session).areEnabled(),
                realm.isVerifyEmail());
    }
}
