// SPDX-License-Identifier: Apache-2.0
/** The options of mappers: how they are declared, shown to admins and stored. Start at {@link Option}. */
package io.devportal.keycloak.organizationroles.config;
