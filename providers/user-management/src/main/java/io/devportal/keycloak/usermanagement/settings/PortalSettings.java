// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.account.Journey;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * What the settings of one realm say, over realm attributes {@code portal.*}, and Keycloak's own switch for sign-up. What is
 * missing or unreadable means the stricter choice, because a realm update that names some attributes erases all others. As a
 * whole they are a {@link SettingsDocument}.
 */
public final class PortalSettings {
    /** Who lets a self-registered person in. */
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

    /** Whether people register an organization together with themselves: always a new one. */
    public enum OrganizationChoice {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    /** Of whatever is either there or not. */
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

    /** The life of a link as people read it, rounded up. */
    public long activationLinkHours() {
        return inHours(activationLinkLifetime());
    }

    /** As people read it, rounded up. */
    public static long inHours(Duration lifetime) {
        return lifetime.plusHours(1).minusSeconds(1).toHours();
    }

    /** How long the account of somebody invited waits once its link has expired. */
    public Duration invitationLifetime() {
        return Setting.INVITATION_LIFETIME.read(realm);
    }

    /** Of one org admin; resent ones count. Portal admins have no limit. */
    public long maxInvitationsPerDay() {
        return Setting.MAX_INVITATIONS_PER_DAY.read(realm);
    }

    /** Whether an invitation is mailed where whoever invites says nothing about it. */
    public boolean mailsInvitations() {
        return Setting.INVITATION_MAIL.read(realm) == Switch.ON;
    }

    /** Whether somebody gets a mail whom an admin adds in Keycloak's own console or API, with the account set-up before them. */
    public boolean mailsConsoleInvitations() {
        return Setting.CONSOLE_INVITATION_MAIL.read(realm) == Switch.ON;
    }

    /** Whether somebody who has joined an organization gets a mail that says so. */
    public boolean mailsJoined() {
        return Setting.JOINED_MAIL.read(realm) == Switch.ON;
    }

    /** How long a request may wait for a decision before the system rejects it. */
    public Duration requestLifetime() {
        return Setting.REQUEST_LIFETIME.read(realm);
    }

    /** How long the record of a rejected request, and mails that left, are kept. */
    public Duration recordRetention() {
        return Setting.RECORD_RETENTION.read(realm);
    }

    /** In this time a portal admin gets a few mails about waiting requests; what comes then is collected. */
    public Duration requestMailInterval() {
        return Setting.REQUEST_MAIL_INTERVAL.read(realm);
    }

    /** From one network address. */
    public long maxSignUpsPerHour() {
        return Setting.MAX_SIGN_UPS_PER_HOUR.read(realm);
    }

    public long maxPendingRequests() {
        return Setting.MAX_PENDING_REQUESTS.read(realm);
    }

    public boolean approvesAutomatically() {
        return Setting.APPROVAL.read(realm) == Approval.AUTOMATIC;
    }

    /** The line that a sign-up starts with these settings. */
    public Journey journey() {
        if (!approvesAutomatically()) {
            return Journey.APPROVAL;
        }
        return asksPasswordAtSignUp() ? Journey.IMMEDIATE : Journey.AUTOMATIC;
    }

    /**
     * Hidden only while the password is chosen after the mail: somebody who chose one on the form would find out by signing
     * in with it.
     */
    public boolean hidesTakenAddresses() {
        return Setting.TAKEN_ADDRESSES.read(realm) == TakenAddresses.HIDDEN && !asksPasswordAtSignUp();
    }

    public OrganizationChoice organizationAtSignUp() {
        return Setting.ORGANIZATION_AT_SIGN_UP.read(realm);
    }

    /** How long ago the login of somebody may be who does what gives much away at once. */
    public Duration maxLoginAge() {
        return Setting.MAX_LOGIN_AGE.read(realm);
    }

    /** Whether single sign-on manages the people of this realm, so that nobody is added, changed or removed here (L4). */
    public boolean isSsoManaged() {
        return Setting.SSO_MANAGED.read(realm) == Switch.ON;
    }

    /** Whether people hear that an admin has let them in again, or disabled their account. */
    public boolean tellsOfState(boolean enabled) {
        return (enabled ? Setting.ENABLED_MAIL : Setting.DISABLED_MAIL).read(realm) == Switch.ON;
    }

    /** Whether people hear that somebody has given or taken a role of theirs. */
    public boolean tellsOfRoles() {
        return Setting.ROLE_CHANGED_MAIL.read(realm) == Switch.ON;
    }

    /** Until when a request has its answer, as people are told; empty where they are told nothing. */
    public Optional<Duration> answerWithin() {
        return Optional.of(Setting.ANSWER_WITHIN.read(realm)).filter(time -> !time.isZero());
    }

    /** Where somebody who waits can ask. */
    public Contact contact() {
        return Setting.CONTACT.read(realm);
    }

    /** Whether people read who has let them in. */
    public boolean showsApprover() {
        return Setting.APPROVER_SHOWN.read(realm) == Switch.ON;
    }

    public boolean asksPasswordAtSignUp() {
        return Setting.PASSWORD.read(realm) == PasswordChoice.SIGN_UP;
    }
}
