// SPDX-License-Identifier: Apache-2.0
/**
 * Takes the policy out of realms before the jar is deleted: a server whose realm names a policy that is not there
 * does not start (26.7.3). Start in {@link UninstallResource}.
 */
package io.devportal.keycloak.passwordpolicy.uninstall;
