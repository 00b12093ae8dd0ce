// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;

/**
 * Minimum and maximum length of passwords in a realm, in characters.
 *
 * @param shortest that the realm takes
 * @param longest that the realm takes, or null if it has set no limit
 */
public record LengthBounds(int shortest, Integer longest) {
    /** Longer ones are rare, and end with the budget as well: they are refused then. */
    static final int USUAL = 128;

    public static final LengthBounds NONE = new LengthBounds(0, null);

    /** Never less than usual: rules outlive a lower limit. */
    int tried() {
        return longest == null ? USUAL : Math.max(USUAL, most());
    }

    private int most() {
        return longest == null ? PasswordRules.MAXIMUM_LENGTH : Math.min(longest, PasswordRules.MAXIMUM_LENGTH);
    }

    boolean include(String password) {
        int length = password.codePointCount(0, password.length());
        return shortest <= length && length <= most();
    }

    /** Whether rules that were quick enough with the others may be too slow with these. */
    public boolean exceed(LengthBounds others) {
        return tried() > others.tried();
    }
}
