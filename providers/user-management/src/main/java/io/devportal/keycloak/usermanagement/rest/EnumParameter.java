// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** A query parameter with a fixed set of values, such as {@code state}. */
public final class EnumParameter {

    private EnumParameter() {}

    /** @param value null for all; so is the answer then */
    public static <E extends Enum<E>> E of(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal(Denial.invalid(name, "one of " + Arrays.toString(all))));
    }

    /** @param value several of them with commas between; null for all, and so is the answer then */
    public static <E extends Enum<E>> Set<E> several(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        Set<E> several = new TreeSet<>();
        for (String one : value.split(",", -1)) {
            several.add(of(name, one, type));
        }
        return several;
    }
}
