// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

/** The state of the user store that an account belongs to. */
public enum UserStoreState {
    ON,
    /** Switched off in the realm: nobody signs in who belongs to it, and nothing of them changes. */
    OFF,
    /** Its jar is missing. */
    NOT_ON_SERVER,
    /** The realm has no such store any more: Keycloak (26.7.4) deletes the account as soon as it looks for it. */
    GONE,
    /** It is asked, and does not know the person: unless it is told to keep them, Keycloak deletes the account as well. */
    LOST
}
