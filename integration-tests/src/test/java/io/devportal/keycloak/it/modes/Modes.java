// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import java.util.Map;

/** How the servers of this package are built: once, because that takes as long as all else. */
final class Modes {
    /** Features that Keycloak 26.7 leaves off, and its address below {@code /auth}, as it was up to version 16. */
    static final Map<String, String> BUILT = Map.of(
            "features", "scim-api,http-optimized-serializers",
            "http-relative-path", "/auth",
            "http-management-relative-path", "/");

    private Modes() {}
}
