// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads members of small JSON answers (tokens and errors of RFC 6749 and Keycloak's Admin REST API): the JDK has no
 * JSON parser.
 */
record ServerAnswer(HttpResponse<String> answer) {

    int status() {
        return answer.statusCode();
    }

    Optional<String> member(String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"")
                .matcher(answer.body());
        return member.find() ? Optional.of(member.group(1).replaceAll("\\\\(.)", "$1")) : Optional.empty();
    }

    /** In its own words, behind a status that nobody expected. */
    String inItsWords() {
        return status()
                + Stream.of("errorMessage", "error_description", "error")
                        .flatMap(name -> member(name).stream())
                        .findFirst()
                        .map(words -> ", \"" + words + "\"")
                        .orElse("");
    }
}
