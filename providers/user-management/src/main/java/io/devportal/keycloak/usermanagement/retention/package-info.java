// SPDX-License-Identifier: Apache-2.0
/**
 * What happens because time passes: stale requests are rejected, old records are deleted. Start at
 * {@link io.devportal.keycloak.usermanagement.retention.Housekeeping}. Row B11.
 */
package io.devportal.keycloak.usermanagement.retention;
