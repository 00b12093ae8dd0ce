// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for admins: in English for answers and logs, and as a code with parameters so that the console can
 * translate it.
 *
 * @param code stable, where it is used; in small letters, with hyphens
 * @param english with the way out
 * @param params what the text of another language has in it, by place
 */
public record Sentence(String code, String english, List<String> params) {

    /** @param params anything that is a text already, or a number */
    public static Sentence of(String code, String english, Object... params) {
        return new Sentence(
                code, english, Arrays.stream(params).map(String::valueOf).toList());
    }
}
