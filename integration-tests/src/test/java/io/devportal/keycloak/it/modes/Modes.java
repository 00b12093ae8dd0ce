// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** How the servers of this package are built: once, because that takes as long as all else. */
final class Modes {
    /** Features that Keycloak 26.7 leaves off, and its address below {@code /auth}, as it was up to version 16. */
    static final Map<String, String> BUILT = Map.of(
            "features", "scim-api,http-optimized-serializers",
            "http-relative-path", "/auth",
            "http-management-relative-path", "/");

    private Modes() {}

    /** The newer loopback address of this machine; where it has none, the older one, and the run says so. */
    static String loopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound() ? "::1" : "127.0.0.1";
        } catch (IOException e) {
            System.out.println("[server] This machine has no IPv6: the server of ServerModesIT listens on 127.0.0.1");
            return "127.0.0.1";
        }
    }
}
