// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A response that browsers cache for a minute and then revalidate. */
final class CachedAnswer {
    private final String body;

    CachedAnswer(String body) {
        this.body = body;
    }

    Response.ResponseBuilder response(String known) {
        String tag = tag();
        Response.ResponseBuilder answer =
                known != null && known.contains(tag) ? Response.notModified() : Response.ok(body);
        // the language depends on the first two headers, so no shared cache may keep it
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie, Origin");
    }

    private String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
