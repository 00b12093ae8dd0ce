// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import java.util.List;
import java.util.Optional;

/**
 * The value of a claim or attribute for a person.
 *
 * @param content a list of texts, one text or a map, or null when there is nothing to say
 * @param leftOut ids of the organizations that this form cannot tell without doubt
 */
record RoleValue(Object content, List<String> leftOut) {

    Optional<Object> optionalContent() {
        return Optional.ofNullable(content);
    }
}
