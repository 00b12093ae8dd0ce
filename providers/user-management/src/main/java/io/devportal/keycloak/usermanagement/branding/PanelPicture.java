// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** Serves the image of the panel beside the form to everybody who sees a sign-in page. */
public record PanelPicture(KeycloakSession session) {
    /** A day; the theme's address of another picture is another one. */
    private static final String KEPT = "public, max-age=86400";

    /** The picture as a file, which no browser takes for a page of ours; 404 while there is none. */
    public Response show() {
        return BrandImage.read(new Brandings(session, session.getContext().getRealm()).picture(), BrandImage.Use.PANEL)
                .map(image -> {
                    session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
                    return Response.ok(image.bytes(), image.type())
                            .header("Content-Security-Policy", "default-src 'none'; sandbox");
                })
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }
}
