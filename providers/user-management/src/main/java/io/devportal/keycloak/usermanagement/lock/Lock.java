// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

/** What only one transaction at a time may do. Acquire several in this order, which prevents deadlocks. */
public enum Lock {
    /** Creating an account with an address or login name: a second sign-up finds the account of the first. */
    NAME("name"),
    /** Counting a sign-up towards the limit per hour and the queue of a realm. */
    SIGN_UP("sign-up"),
    /** Sending an account a mail that anybody can request. */
    MAIL("mail"),
    /** Giving an organization a unique name. */
    ORGANIZATION("organization"),
    /** Notifying the portal admins of a realm. */
    ANNOUNCEMENT("announcement");

    private final String limit;

    Lock(String limit) {
        this.limit = limit;
    }

    String limit() {
        return limit;
    }
}
