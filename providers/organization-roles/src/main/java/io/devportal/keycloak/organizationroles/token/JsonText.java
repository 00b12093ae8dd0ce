// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** Writes the content of a claim as JSON text. */
final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything that is no ASCII is escaped: XML cannot carry some characters at all. */
    private static final ObjectMapper FOR_XML =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    static String forXml(Object content) {
        return write(FOR_XML, content);
    }

    /** In UTF-8. */
    static int bytes(Object content) {
        return write(JSON, content).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String write(ObjectMapper mapper, Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
