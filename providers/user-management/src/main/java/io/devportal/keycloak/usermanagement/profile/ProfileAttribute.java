// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.util.List;

/**
 * An attribute of somebody's user profile, as Keycloak's pages show it to an admin.
 *
 * @param label in the language of the request
 * @param values as they are stored; empty for none
 * @param shown the same in words, where the profile has words for a choice; else as stored
 * @param isReadOnly whether the profile lets no admin change it
 * @param isRoot whether Keycloak keeps it with the account itself: names, address, login name, language
 */
public record ProfileAttribute(
        String name, String label, List<String> values, List<String> shown, boolean isReadOnly, boolean isRoot) {}
