// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Fired when a realm is saved whose password rules have passed the checks, still inside the transaction. */
public record PolicyAccepted(KeycloakSession session, RealmModel realm) implements ProviderEvent {}
