// SPDX-License-Identifier: Apache-2.0
/** Says whether the gate stands and mails leave. Rows. */
package io.devportal.keycloak.usermanagement.health;
