// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/** How an account was created. Stored by name. */
public enum AccountOrigin {
    REGISTRATION,
    INVITATION,
    IDENTITY_PROVIDER
}
