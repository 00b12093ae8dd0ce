// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** The response to a request of an {@link ApiClient}. */
public record ApiResponse(String request, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiResponse of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.uri();
        return new ApiResponse(request, response.statusCode(), response.headers(), response.body());
    }

    /** Fails with the whole answer unless it has this status. */
    public ApiResponse expect(int expected) {
        if (status != expected) {
            throw new AssertionError(request + " answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    /** Empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " answered no JSON: " + body, e);
        }
    }
}
