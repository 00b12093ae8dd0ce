// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one person on one host. Keycloak marks them Secure on http too; browsers send such cookies to
 * localhost, {@link java.net.CookieManager} does not.
 */
final class CookieJar {
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

    void keep(HttpHeaders headers) {
        for (String header : headers.allValues("set-cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                String key = cookie.getName() + " " + cookie.getPath();
                if (cookie.hasExpired()) {
                    cookies.remove(key);
                } else {
                    cookies.put(key, cookie);
                }
            }
        }
    }

    String header(URI uri) {
        return cookies.values().stream()
                .filter(cookie -> cookie.getPath() == null || uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
