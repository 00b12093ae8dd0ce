// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

/** The purpose of a mailed link; its code opens nothing else. Stored by name. */
enum LinkPurpose {
    ACTIVATE("activate"),
    JOIN("join"),
    SIGN_IN("sign-in"),
    /** Into a mail of Keycloak itself. */
    KEYCLOAK("link");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    /** Below {@code /realms/{realm}/portal}. */
    String path() {
        return path;
    }
}
