// SPDX-License-Identifier: Apache-2.0
/** Records changes, and refused attempts, as Keycloak admin events. Start at {@link Audit}. Row B15. */
package io.devportal.keycloak.usermanagement.audit;
