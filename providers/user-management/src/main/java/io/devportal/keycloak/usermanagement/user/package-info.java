// SPDX-License-Identifier: Apache-2.0
/**
 * People as portal admins and org admins see and change them: list, search, details, edit, enable, disable, remove.
 * Start at {@link UserListService}; {@link Targets} has the facts that permission checks need. Rows G19 to G21,
 * G23, T16, L1 to L4, L23 to L38, L40, L45 to L47; E-07, E-09, E-16, E-17, F-04, R-20, R-21, R-24, R-28.
 */
package io.devportal.keycloak.usermanagement.user;
