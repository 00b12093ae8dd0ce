// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.account.Journey;
import java.time.Duration;
import org.keycloak.models.RealmModel;

/**
 * The pack's settings of one realm, over realm attributes {@code portal.*}. What is missing or unreadable means the
 * stricter choice, because a realm update that names some attributes erases all others.
 */
public record PortalSettings(
        Approval approval, PasswordChoice password, Duration activationLinkLifetime, TakenAddresses takenAddresses) {

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

    public static PortalSettings of(RealmModel realm) {
        return new PortalSettings(
                Setting.APPROVAL.read(realm),
                Setting.PASSWORD.read(realm),
                Setting.ACTIVATION_LINK_LIFETIME.read(realm),
                Setting.TAKEN_ADDRESSES.read(realm));
    }

    /** Whether somebody stored settings in this realm: false after a partial realm update erased them. */
    public static boolean arePresent(RealmModel realm) {
        return realm.getAttribute(Setting.VERSION_ATTRIBUTE) != null;
    }

    public void store(RealmModel realm) {
        realm.setAttribute(Setting.VERSION_ATTRIBUTE, Setting.VERSION);
        Setting.APPROVAL.write(realm, approval);
        Setting.PASSWORD.write(realm, password);
        Setting.ACTIVATION_LINK_LIFETIME.write(realm, activationLinkLifetime);
        Setting.TAKEN_ADDRESSES.write(realm, takenAddresses);
    }

    /** The life of a link as people read it, rounded up. */
    public long activationLinkHours() {
        return activationLinkLifetime.plusHours(1).minusSeconds(1).toHours();
    }

    public boolean approvesAutomatically() {
        return approval == Approval.AUTOMATIC;
    }

    /** The line that a sign-up starts with these settings. */
    public Journey journey() {
        return approvesAutomatically() ? Journey.AUTOMATIC : Journey.APPROVAL;
    }

    /**
     * Hidden only while the password is chosen after the mail: somebody who chose one on the form would find out by signing
     * in with it.
     */
    public boolean hidesTakenAddresses() {
        return takenAddresses == TakenAddresses.HIDDEN && !asksPasswordAtSignUp();
    }

    public boolean asksPasswordAtSignUp() {
        return password == PasswordChoice.SIGN_UP;
    }
}
