// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * The security headers of the console's page. All are written here, because Keycloak (26.7.5) would replace our
 * content security policy with its own, which allows inline scripts and loading from anywhere.
 */
record ConsoleHeaders(KeycloakSession session) {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    ResponseBuilder onPage(ResponseBuilder answer) {
        Map<String, String> headers = everywhere();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("X-Robots-Tag", "none");
        String transport = session.getContext()
                .getRealm()
                .getBrowserSecurityHeaders()
                .get(BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY.getKey());
        if (transport != null && !transport.isBlank()) {
            headers.put(BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY.getHeaderName(), transport);
        }
        return with(headers, answer);
    }

    /** Of JSON, which is no page to a browser, whoever opens it. */
    ResponseBuilder onTexts(ResponseBuilder answer) {
        Map<String, String> headers = everywhere();
        headers.put("Content-Security-Policy", "default-src 'none'");
        return with(headers, answer);
    }

    private ResponseBuilder with(Map<String, String> headers, ResponseBuilder answer) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        headers.forEach(answer::header);
        return answer;
    }

    private Map<String, String> everywhere() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return headers;
    }
}
