// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

/** What is done one after the other. Whoever needs several takes them in this order, so that nobody waits in a circle. */
public enum Turn {
    /** Signing up with one address or login name: the second one finds the account of the first. */
    NAME("name"),
    /** Taking a place among the sign-ups of an hour and in the queue of a realm. */
    SIGN_UP("sign-up"),
    /** Sending one account a mail that a stranger can ask for. */
    MAIL("mail"),
    /** Giving an organization a name that no other has. */
    ORGANIZATION("organization"),
    /** Telling the portal admins of a realm. */
    ANNOUNCEMENT("announcement");

    private final String limit;

    Turn(String limit) {
        this.limit = limit;
    }

    String limit() {
        return limit;
    }
}
