// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Arrays;

/** The query parameter {@code state} of a list. */
public final class StateParameter {

    private StateParameter() {}

    /** @param name null for all states; so is the answer then */
    public static <S extends Enum<S>> S of(String name, Class<S> states) {
        if (name == null) {
            return null;
        }
        S[] all = states.getEnumConstants();
        return Arrays.stream(all)
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Denial.invalid("state", "one of " + Arrays.toString(all))));
    }
}
