// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import java.util.List;
import java.util.Map;

/**
 * Whether single sign-on manages the people of an organization, so that nobody does here (L4): an attribute of Keycloak's
 * organization. Any value but {@code false} counts, because who sets one means it.
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
