// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

/** The current data of an organization. */
public record Organization(String id, String name, String alias) {}
