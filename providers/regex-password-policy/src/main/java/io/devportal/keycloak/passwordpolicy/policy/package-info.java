// SPDX-License-Identifier: Apache-2.0
/**
 * The password policy that an administrator adds under Authentication, Policies (G12, G17, H-03 to H-06, R-16):
 * where its value and the rule definitions come from, how they are validated, and what happens when invalid ones
 * are stored nevertheless. Start at {@link PortalPasswordPolicyProvider}.
 */
package io.devportal.keycloak.passwordpolicy.policy;
