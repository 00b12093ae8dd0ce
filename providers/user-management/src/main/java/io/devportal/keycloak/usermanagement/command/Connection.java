// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * An HTTP client whose errors are sentences for the admin. It follows no redirects, so that a password only goes
 * where the admin has sent it.
 */
final class Connection {
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Connection(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * The answer, whatever its status, but no redirect. Throws {@link Failure}.
     *
     * @param lateness what to think of it when the server takes the request and does not answer in time
     */
    HttpResponse<String> send(HttpRequest.Builder request, String lateness) {
        HttpRequest complete = request.timeout(timeout).build();
        URI to = complete.uri();
        try {
            HttpResponse<String> answer = client.send(complete, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 3) {
                throw Failure.of(to.getHost() + " sends this request on to "
                        + answer.headers().firstValue("Location").orElse("another address")
                        + ". Name the address that it leads to as --server.");
            }
            return answer;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw Failure.of("Nothing answers at " + to.getAuthority()
                    + ". Is the address right, is the server running, and does a firewall or a proxy stand between?"
                    + " Behind a proxy say: java -Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT -jar ...");
        } catch (HttpTimeoutException e) {
            throw Failure.of("No answer within " + timeout.toSeconds() + " seconds. " + lateness);
        } catch (SSLException e) {
            throw Failure.of(
                    "No safe connection to " + to.getAuthority() + ": " + cause(e)
                            + "\nIf your company has an authority of its own, put its certificate into a file that Java trusts:"
                            + "\n  keytool -importcert -noprompt -file CERTIFICATE.pem -keystore trusted.p12 -storepass changeit"
                            + "\n  java -Djavax.net.ssl.trustStore=trusted.p12 -Djavax.net.ssl.trustStorePassword=changeit -jar ..."
                            + "\nIf the certificate is for another name, use that name; if the port speaks http, another port.");
        } catch (IOException e) {
            throw Failure.of("The connection to " + to.getAuthority() + " broke: " + cause(e) + ". " + lateness);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("Interrupted. " + lateness);
        }
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
