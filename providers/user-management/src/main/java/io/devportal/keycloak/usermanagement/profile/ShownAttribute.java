// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A profile attribute as an admin sees it, ready for JSON.
 *
 * @param label what Keycloak's pages call it, in the language of who reads
 * @param group what the attributes around it are called, absent without a group
 * @param values empty where nothing was said
 * @param editable whether the profile lets an admin change it
 * @param inputType how Keycloak's pages ask for it, such as {@code select}; absent for a line of text
 * @param options what can be chosen, absent where anything can be written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownAttribute(
        String name,
        String label,
        String group,
        List<ShownValue> values,
        boolean editable,
        boolean required,
        boolean multivalued,
        String inputType,
        List<ShownValue> options) {

    /** @param label of an option, else the value itself */
    public record ShownValue(String value, String label) {}

    public List<String> rawValues() {
        return values.stream().map(ShownValue::value).toList();
    }
}
