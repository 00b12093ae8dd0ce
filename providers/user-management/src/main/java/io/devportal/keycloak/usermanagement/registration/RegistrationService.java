// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.Account.RequestedOrganization;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.metrics.DecisionCounter;
import io.devportal.keycloak.usermanagement.metrics.DecisionKind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.organization.OrganizationService;
import io.devportal.keycloak.usermanagement.registration.limits.SignUpLimits;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides about the user that the sign-up form has just created. */
final class RegistrationService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Accounts accounts;
    private final Outbox outbox;
    private final SignUpLimits limits;

    RegistrationService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.accounts = new Accounts(session, realm);
        this.outbox = new Outbox(session, realm);
        this.limits = new SignUpLimits(session, realm);
    }

    /** Whether a sign-up in this realm ends in a mail that the person needs, while no mail can leave. */
    boolean isMailMissing() {
        PortalSettings settings = PortalSettings.of(realm);
        return !(settings.approvesAutomatically() && settings.asksPasswordAtSignUp()) && !outbox.isConfigured();
    }

    /** Throws {@link io.devportal.keycloak.usermanagement.access.Refusal} when its organization was taken at this moment. */
    RegistrationOutcome register(UserModel user, String clientId) {
        if (!isApprovedAtOnce()) {
            holdBack(user, clientId);
            return RegistrationOutcome.WAITING;
        }
        new DecisionCounter(session, realm).count(DecisionKind.AUTOMATIC);
        // whom a domain lets in has to prove that the address is theirs, with or without a password
        if (PortalSettings.of(realm).approvesAutomatically() && new ChosenPassword(realm, user).exists()) {
            Account ready = account(user, clientId, AccountStatus.ACTIVE);
            add(ready, user);
            new OrganizationService(session, realm).registerWish(ready, user);
            return RegistrationOutcome.READY;
        }
        Account account = account(user, clientId, AccountStatus.PENDING_ACTIVATION);
        add(account, user);
        Gate.holdForSetup(user);
        outbox.toApplicant(MailKind.ACTIVATE, account);
        return RegistrationOutcome.MAIL_SENT;
    }

    /** Answers as if the account were new, and tells the owner of the address by mail. */
    RegistrationOutcome answerTaken(String address) {
        limits.count();
        new TakenAddressNotice(session, realm).send(address);
        return isApprovedAtOnce() ? RegistrationOutcome.MAIL_SENT : RegistrationOutcome.WAITING;
    }

    private boolean isApprovedAtOnce() {
        return PortalSettings.of(realm).approvesAutomatically() || limits.areApprovedByDomain();
    }

    /** Keeps a user out until an admin decides. */
    void holdBack(UserModel user, String clientId) {
        Account account = account(user, clientId, AccountStatus.PENDING_APPROVAL);
        add(account, user);
        Gate.hold(user);
        outbox.toApplicant(MailKind.REQUEST_RECEIVED, account);
    }

    /** Whether this new account waits for a decision, also where {@link RegistrationGuard} has held it back. */
    boolean isHeldBack(UserModel user) {
        return accounts.find(user.getId())
                .filter(account -> account.status() == AccountStatus.PENDING_APPROVAL)
                .isPresent();
    }

    private void add(Account account, UserModel user) {
        accounts.add(account, limits.source().orElse(null));
        if (new ChosenPassword(realm, user).exists()) {
            // by whoever typed the address
            new UnprovenAddresses(session, realm).mark(account.id(), account.createdAt());
        }
    }

    private Account account(UserModel user, String clientId, AccountStatus status) {
        long now = Time.currentTimeMillis();
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        return new Account(
                user.getId(),
                realm.getId(),
                AccountOrigin.REGISTRATION,
                status,
                0,
                new Link(1, null),
                new Applicant(user.getEmail(), user.getFirstName(), user.getLastName(), locale, clientId),
                now,
                null,
                status == AccountStatus.ACTIVE ? now : null,
                new OrganizationField(session, realm)
                        .entered()
                        .map(name -> new RequestedOrganization(name.text(), null, null))
                        .orElse(null),
                Account.Handling.NONE);
    }
}
