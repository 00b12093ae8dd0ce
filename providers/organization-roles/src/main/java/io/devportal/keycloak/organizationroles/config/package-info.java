// SPDX-License-Identifier: Apache-2.0
/**
 * How mappers declare what admins configure, and how Keycloak stores it. Start at
 * {@link io.devportal.keycloak.organizationroles.config.Option}.
 */
package io.devportal.keycloak.organizationroles.config;
