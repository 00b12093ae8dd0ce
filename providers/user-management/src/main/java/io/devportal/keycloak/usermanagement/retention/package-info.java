// SPDX-License-Identifier: Apache-2.0
/** Housekeeping: rejects stale requests and deletes old records. Start at {@link Housekeeping}. Row B11. */
package io.devportal.keycloak.usermanagement.retention;
