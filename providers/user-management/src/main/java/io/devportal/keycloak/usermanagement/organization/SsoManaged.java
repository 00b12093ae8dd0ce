// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import java.util.List;
import java.util.Map;

/**
 * Whether single sign-on manages the members of an organization, so that nobody can here (L4): an attribute of the
 * organization. Any value but {@code false} counts, because whoever sets one means it.
 */
public final class SsoManaged {
    public static final String ATTRIBUTE = "ssoManaged";

    private SsoManaged() {}

    /** @param value of the attribute, or null where there is none */
    public static boolean isOn(String value) {
        return value != null && !"false".equalsIgnoreCase(value.strip());
    }

    static void set(Map<String, List<String>> attributes, boolean on) {
        attributes.remove(ATTRIBUTE);
        if (on) {
            attributes.put(ATTRIBUTE, List.of("true"));
        }
    }
}
