// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The base URL of Keycloak.
 *
 * @param base without a slash at the end
 */
record ServerAddress(String base) {
    /** As they are written: a name that leads to this machine today may lead elsewhere tomorrow. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Throws {@link Failure}, which never quotes the address: somebody may have written a password into it. */
    static ServerAddress of(String typed, boolean allowHttp) {
        URI address = uri(typed);
        String scheme = address.getScheme();
        boolean isPlain = address.getHost() != null && address.getQuery() == null && address.getFragment() == null;
        if (!isPlain || !Set.of("https", "http").contains(scheme)) {
            throw Failure.misused("\"--server\" has to be an address such as https://login.example.com.");
        }
        if (address.getUserInfo() != null) {
            throw Failure.misused("\"--server\" takes no name and no password. Say --user.");
        }
        if (scheme.equals("http") && !allowHttp && !THIS_MACHINE.contains(address.getHost())) {
            throw Failure.misused("\"--server\" begins with http: anybody on the way could read your password, and take"
                    + " over Keycloak with it. Use https, or say --allow-http if the way is safe.");
        }
        return new ServerAddress(typed.replaceFirst("/+$", ""));
    }

    private static URI uri(String typed) {
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    /** @param path with names in it already {@linkplain #escaped escaped} */
    URI at(String path) {
        return URI.create(base + path);
    }

    static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
