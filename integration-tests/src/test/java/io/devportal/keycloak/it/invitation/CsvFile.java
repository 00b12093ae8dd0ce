// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** A file of people to invite, as a spreadsheet writes it, and the answer to it. */
final class CsvFile {
    static final String TITLES = "E-mail;First name;Last name;Organization;Role\r\n";

    private CsvFile() {}

    static String line(String email, String organization, String role) {
        return email + ";Ada;\"Lovelace\";" + organization + ";" + role + "\r\n";
    }

    /** @param query with its question mark, or empty for a dry run */
    static ApiResponse send(Api caller, String file, String query) {
        return caller.sending("text/csv").post("invitations/csv" + query, file);
    }

    /** One field of each result; empty where it is absent. */
    static List<String> each(JsonNode answer, String field) {
        return StreamSupport.stream(answer.path("results").spliterator(), false)
                .map(result -> result.path(field).asText())
                .toList();
    }
}
