// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

/** An organization of the realm, as it is now. */
public record Organization(String id, String name, String alias) {}
