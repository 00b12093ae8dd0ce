// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.NoSuchElementException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A page; {@code uri} is its address after all redirects. */
public record HttpPage(URI uri, int status, HttpHeaders headers, String body) {

    static HttpPage of(HttpResponse<String> response) {
        return new HttpPage(response.uri(), response.statusCode(), response.headers(), response.body());
    }

    public Document document() {
        return Jsoup.parse(body, uri.toString());
    }

    /** What a reader sees, in one line. */
    public String text() {
        return document().text();
    }

    public String title() {
        return document().title();
    }

    /** Empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The first form that matches the CSS selector, for example {@code #kc-register-form}. */
    public HtmlForm form(String selector) {
        return document().select(selector).stream()
                .filter(FormElement.class::isInstance)
                .map(FormElement.class::cast)
                .findFirst()
                .map(HtmlForm::of)
                .orElseThrow(() -> new NoSuchElementException(
                        "No form " + selector + " on " + uri + " (" + status + "): " + text()));
    }

    public HtmlForm form() {
        return form("form[method=post]");
    }
}
