// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.WholeAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The REST API with exactly these headers: the client of the harness has its own mind about them. */
record RawApi(PortalRealm realm) {

    /** @param headers name, value, name, value */
    HttpResponse<String> send(Routes.Route route, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(realm.api(route.path())));
            request.method(route.method(), route.bodyPublisher());
            if (route.body() != null && !List.of(headers).contains("Content-Type")) {
                request.header("Content-Type", route.contentType());
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return WholeAnswer.to(request.build(), HttpClient.newHttpClient(), Duration.ofMinutes(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void assertUnauthorized(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).as(what).contains("errorMessage");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as(what).contains("Bearer");
    }
}
