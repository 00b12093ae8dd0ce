// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a response to its end within the time limit: that of a request (JDK 17) ends with the headers of the
 * response.
 */
public final class WholeAnswer {

    private WholeAnswer() {}

    /** @throws HttpTimeoutException when the answer is not complete in time */
    public static HttpResponse<String> to(HttpRequest request, HttpClient http, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } finally {
            // one that is complete does not mind
            answer.cancel(true);
        }
    }
}
