// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Answers CORS preflight requests on every path of the API. */
public final class PreflightResource {

    private final CrossOrigin crossOrigin;

    public PreflightResource(CrossOrigin crossOrigin) {
        this.crossOrigin = crossOrigin;
    }

    @OPTIONS
    @Path("{path:.*}")
    public Response preflight() {
        return crossOrigin.preflight();
    }
}
