// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One person's browser: keeps cookies, follows redirects within the site, posts forms. A redirect to another site is
 * returned as it is, with its {@code Location}.
 */
public final class HttpBrowser {
    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // in HTTP/2 a server takes the host from elsewhere, and refuses a header that says something else
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CookieJar cookies = new CookieJar();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "en"));
    private boolean followsRedirects = true;
    private UnaryOperator<URI> route = uri -> uri;

    /** Sends the header with every request from now on. */
    public HttpBrowser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpBrowser followRedirects(boolean follow) {
        followsRedirects = follow;
        return this;
    }

    /** Reaches the site through one node of it from now on, as a load balancer would decide. Both without a slash. */
    public HttpBrowser route(String site, String node) {
        route = uri -> uri.toString().startsWith(site + "/")
                ? URI.create(node + uri.toString().substring(site.length()))
                : uri;
        return this;
    }

    public HttpPage get(String url) {
        return send(URI.create(url), "GET", null);
    }

    public HttpPage post(String url, Map<String, String> fields) {
        return send(URI.create(url), "POST", FormEncoding.of(fields));
    }

    public HttpPage submit(HtmlForm form) {
        return send(form.action(), "POST", FormEncoding.of(form.fields()));
    }

    private HttpPage send(URI address, String method, String form) {
        URI uri = route.apply(address);
        HttpPage page = exchange(uri, method, form);
        for (int i = 0; i < MOST_REDIRECTS && followsRedirects && isRedirect(page); i++) {
            URI target = route.apply(page.uri().resolve(page.header("Location")));
            if (!target.getAuthority().equals(uri.getAuthority())) {
                return page;
            }
            page = exchange(target, "GET", null);
        }
        return page;
    }

    private HttpPage exchange(URI uri, String method, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        headers.forEach(request::setHeader);
        String cookie = cookies.header(uri);
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        if (form != null) {
            request.setHeader("Content-Type", FormEncoding.TYPE);
        }
        try {
            HttpResponse<String> response = WholeAnswer.to(request.build(), http, PATIENCE);
            cookies.keep(response.headers());
            return HttpPage.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRedirect(HttpPage page) {
        return page.status() >= 300
                && page.status() < 400
                && !page.header("Location").isEmpty();
    }
}
