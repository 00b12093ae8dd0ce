// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Journey;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * The settings of one realm: realm attributes {@code portal.*}, and Keycloak's own switch for sign-up. Missing and
 * invalid values mean the stricter choice, because a realm update that names some attributes erases all others.
 * {@link SettingsDocument} is all of them as a whole.
 */
public final class PortalSettings {
    /** Whether an admin has to approve a sign-up. */
    public enum Approval {
        MANUAL,
        AUTOMATIC
    }

    /** Where a person chooses the first password. */
    public enum PasswordChoice {
        ACCOUNT_SETUP,
        SIGN_UP
    }

    /** Whether the sign-up page says that an address has an account. */
    public enum TakenAddresses {
        HIDDEN,
        SHOWN
    }

    /** Whether people register a new organization at sign-up. */
    public enum OrganizationChoice {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    /** The value of a setting that is on or off. */
    public enum Switch {
        OFF,
        ON
    }

    private final RealmModel realm;

    private PortalSettings(RealmModel realm) {
        this.realm = realm;
    }

    public static PortalSettings of(RealmModel realm) {
        return new PortalSettings(realm);
    }

    public Duration activationLinkLifetime() {
        return Setting.ACTIVATION_LINK_LIFETIME.read(realm);
    }

    /** The lifetime of activation links in hours for people to read, rounded up. */
    public long activationLinkHours() {
        return inHours(activationLinkLifetime());
    }

    /** In hours for people to read, rounded up. */
    public static long inHours(Duration lifetime) {
        return lifetime.plusHours(1).minusSeconds(1).toHours();
    }

    /** How long the account of an invited person is kept after its link has expired. */
    public Duration invitationLifetime() {
        return Setting.INVITATION_LIFETIME.read(realm);
    }

    /** Limit of an org admin, including resent invitations. Portal admins have no limit. */
    public long maxInvitationsPerDay() {
        return Setting.MAX_INVITATIONS_PER_DAY.read(realm);
    }

    /** Whether invitations are mailed unless the inviter decides otherwise. */
    public boolean mailsInvitations() {
        return Setting.INVITATION_MAIL.read(realm) == Switch.ON;
    }

    /** Whether people get a mail when an admin invites them by creating them in Keycloak's own console or API. */
    public boolean mailsConsoleInvitations() {
        return Setting.CONSOLE_INVITATION_MAIL.read(realm) == Switch.ON;
    }

    /** Whether people get a mail when they have joined an organization. */
    public boolean mailsJoined() {
        return Setting.JOINED_MAIL.read(realm) == Switch.ON;
    }

    /** How long a request waits for a decision before the system rejects it. */
    public Duration requestLifetime() {
        return Setting.REQUEST_LIFETIME.read(realm);
    }

    /** How long records of rejected requests and sent mails are kept. */
    public Duration recordRetention() {
        return Setting.RECORD_RETENTION.read(realm);
    }

    /** The interval in which a portal admin gets only a few mails about new requests; further ones are collected in one mail. */
    public Duration requestMailInterval() {
        return Setting.REQUEST_MAIL_INTERVAL.read(realm);
    }

    /** Per network address. */
    public long maxSignUpsPerHour() {
        return Setting.MAX_SIGN_UPS_PER_HOUR.read(realm);
    }

    public long maxPendingRequests() {
        return Setting.MAX_PENDING_REQUESTS.read(realm);
    }

    public boolean approvesAutomatically() {
        return Setting.APPROVAL.read(realm) == Approval.AUTOMATIC;
    }

    /** The steps of a sign-up with these settings. */
    public Journey journey() {
        if (!approvesAutomatically()) {
            return Journey.APPROVAL;
        }
        return asksPasswordAtSignUp() ? Journey.IMMEDIATE : Journey.AUTOMATIC;
    }

    /**
     * Whether pages hide that an address has an account. This needs the password to be chosen after the mail: people who chose
     * one on the form could find out by signing in.
     */
    public boolean hidesTakenAddresses() {
        return Setting.TAKEN_ADDRESSES.read(realm) == TakenAddresses.HIDDEN && !asksPasswordAtSignUp();
    }

    public OrganizationChoice organizationAtSignUp() {
        return Setting.ORGANIZATION_AT_SIGN_UP.read(realm);
    }

    /** The maximum age of a login for actions that require a recent one. */
    public Duration maxLoginAge() {
        return Setting.MAX_LOGIN_AGE.read(realm);
    }

    /** Whether single sign-on manages the people of this realm, so that nobody can be added, changed or removed here (L4). */
    public boolean isSsoManaged() {
        return Setting.SSO_MANAGED.read(realm) == Switch.ON;
    }

    /** Whether people get a mail when an admin enables or disables their account. */
    public boolean tellsOfState(boolean enabled) {
        return (enabled ? Setting.ENABLED_MAIL : Setting.DISABLED_MAIL).read(realm) == Switch.ON;
    }

    /** Whether people get a mail when their roles change. */
    public boolean tellsOfRoles() {
        return Setting.ROLE_CHANGED_MAIL.read(realm) == Switch.ON;
    }

    /** The time within which people are told to expect a decision; empty if they are told nothing. */
    public Optional<Duration> answerWithin() {
        return Optional.of(Setting.ANSWER_WITHIN.read(realm)).filter(time -> !time.isZero());
    }

    /** Whom people who wait can contact. */
    public Contact contact() {
        return Setting.CONTACT.read(realm);
    }

    /** The admin who decided, where people are told; empty too if nobody or the system did. */
    public Optional<String> shownApprover(Account account) {
        return Optional.ofNullable(account.decision())
                .filter(decision -> Setting.APPROVER_SHOWN.read(realm) == Switch.ON)
                .map(Account.Decision::byName);
    }

    public boolean asksPasswordAtSignUp() {
        return Setting.PASSWORD.read(realm) == PasswordChoice.SIGN_UP;
    }
}
