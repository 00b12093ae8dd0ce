// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

/** The recipient of a mail with a link. */
public record ActivationEmailRepresentation(String userId, String email) {}
