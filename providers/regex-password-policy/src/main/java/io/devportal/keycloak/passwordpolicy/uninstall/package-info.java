// SPDX-License-Identifier: Apache-2.0
/**
 * Removes the policy from realms before the jar is deleted: a server does not start while a realm
 * names a policy that does not exist (26.7.3). Start at {@link UninstallResource}.
 */
package io.devportal.keycloak.passwordpolicy.uninstall;
