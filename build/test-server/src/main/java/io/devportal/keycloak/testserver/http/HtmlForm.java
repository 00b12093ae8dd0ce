// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/** A form of a page: its action and the values of its fields. */
public record HtmlForm(URI action, Map<String, String> fields) {

    public HtmlForm {
        fields = Map.copyOf(fields);
    }

    static HtmlForm of(FormElement form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        return new HtmlForm(URI.create(form.absUrl("action")), fields);
    }

    /** Sets a field, also one that the page does not offer. */
    public HtmlForm with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new HtmlForm(action, changed);
    }

    /** Sets those of these fields that the page offers. */
    public HtmlForm fill(Map<String, String> known) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.replaceAll((name, value) -> known.getOrDefault(name, value));
        return new HtmlForm(action, changed);
    }
}
