// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An HTTP client for APIs: sends JSON or forms, reads JSON, uses a bearer token and no cookies. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Keycloak's own token of somebody in a thousand organizations takes more than a minute when its caches are cold. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String token;
    private final Map<String, String> headers;

    private ApiClient(String token, Map<String, String> headers) {
        this.token = token;
        this.headers = headers;
    }

    public static ApiClient withToken(String token) {
        return new ApiClient(token, Map.of());
    }

    public static ApiClient anonymous() {
        return new ApiClient(null, Map.of());
    }

    /** One more header in each request. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ApiClient(token, more);
    }

    /** @param json may be null */
    public ApiResponse send(String method, String url, String json) {
        return json == null ? send(method, url, "", "") : send(method, url, "application/json", json);
    }

    public ApiResponse postForm(String url, Map<String, String> fields) {
        return send("POST", url, FormEncoding.TYPE, FormEncoding.of(fields));
    }

    private ApiResponse send(String method, String url, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            return ApiResponse.of(WholeAnswer.to(request.build(), HTTP, PATIENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
