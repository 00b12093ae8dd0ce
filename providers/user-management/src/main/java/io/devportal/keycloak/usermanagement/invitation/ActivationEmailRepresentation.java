// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

/** To whom a mail with a link is on its way. */
public record ActivationEmailRepresentation(String userId, String email) {}
