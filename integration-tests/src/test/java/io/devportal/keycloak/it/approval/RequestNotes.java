// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Api;

/** The notes about one request, as this caller reads and writes them. */
record RequestNotes(Api caller, String request) {

    String path() {
        return "registration-requests/" + request + "/notes";
    }

    String path(JsonNode note) {
        return path() + "/" + note.path("id").asText();
    }

    /** @param text as it stands in JSON */
    static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    JsonNode write(String text) {
        return caller.post(path(), body(text)).expect(201).json();
    }

    JsonNode read() {
        return caller.get(path()).expect(200).json().path("notes");
    }

    /** What the request itself says. */
    int count() {
        return caller.get("registration-requests/" + request)
                .expect(200)
                .json()
                .path("noteCount")
                .asInt(-1);
    }
}
