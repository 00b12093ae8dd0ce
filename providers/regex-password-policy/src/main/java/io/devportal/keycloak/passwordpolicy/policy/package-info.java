// SPDX-License-Identifier: Apache-2.0
/**
 * The policy that an administrator adds under Authentication, Policies (G12, G17, H-03 to H-06, R-16): where its value and
 * the definitions come from, what is checked at save, and what happens when something bad is stored all the same. Start in
 * {@link PortalPasswordPolicyProvider}.
 */
package io.devportal.keycloak.passwordpolicy.policy;
