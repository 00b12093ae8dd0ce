// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A line of the file after the first.
 *
 * @param kind as {@link MovedKind#label()}; absent in the last line
 * @param row the columns of the table, by the names of the entity's fields
 * @param usernames of the users whom the row names, by id
 * @param aliases of the organizations that the row names, by id
 * @param end number of all rows, in the last line of an export and in no other: without it the file is not whole
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineRepresentation(
        String kind, ObjectNode row, Map<String, String> usernames, Map<String, String> aliases, Long end) {

    /**
     * The first line.
     *
     * @param format what a reader has to know; rises when an older reader would misunderstand the file
     * @param product version of the pack that wrote it
     * @param realm its name where it was written
     * @param created milliseconds since the epoch
     */
    public record HeadRepresentation(Integer format, String product, String realm, Long created) {
        static final int FORMAT = 1;
    }
}
