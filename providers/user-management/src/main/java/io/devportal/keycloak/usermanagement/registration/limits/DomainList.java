// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

/** The purposes of domain lists. Stored by name. */
enum DomainList {
    /** When there are entries, nobody else may sign up. */
    ALLOWED,
    /** May not sign up, also when allowed. */
    BLOCKED,
    /** Nobody has to decide; the link in the mail proves the address. */
    AUTO_APPROVED
}
