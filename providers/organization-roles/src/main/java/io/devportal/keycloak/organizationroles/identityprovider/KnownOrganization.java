// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

/** An organization that exists. Public because Hibernate instantiates it. */
public record KnownOrganization(String id, String alias, boolean isEnabled) {}
