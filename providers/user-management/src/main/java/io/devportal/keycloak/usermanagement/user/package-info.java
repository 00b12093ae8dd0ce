// SPDX-License-Identifier: Apache-2.0
/**
 * People as portal admins and org admins see and change them: details, edit, enable, disable, remove. What the rules need to
 * know of somebody is in {@link io.devportal.keycloak.usermanagement.user.Targets}. Rows G19, G21, G23, L1 to L4, L29 to L38,
 * L40, L45 to L47; E-09, E-16, R-20, R-21, R-28.
 */
package io.devportal.keycloak.usermanagement.user;
