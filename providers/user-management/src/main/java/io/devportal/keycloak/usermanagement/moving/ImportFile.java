// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.moving.LineRepresentation.HeadRepresentation;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Parses an export, or a part of one with the same first line. Every method throws {@link BadLine}. */
final class ImportFile implements Iterator<MovedLine> {
    /** A row has a few texts of at most 2,000 characters. */
    static final int LONGEST_LINE = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final byte[] bytes;
    private int position;
    private int number;
    private MovedLine next;

    ImportFile(byte[] bytes) {
        this.bytes = bytes;
        // not strict: a newer format may say more
        JsonNode format = parse(line(), ObjectNode.class).path("format");
        if (!format.isInt() || format.intValue() != HeadRepresentation.FORMAT) {
            throw bad("this version reads files that begin with {\"format\":" + HeadRepresentation.FORMAT + "} only");
        }
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public MovedLine next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        MovedLine line = next;
        next = read();
        return line;
    }

    /** What comes next is of this kind. */
    boolean hasNext(MovedKind kind) {
        return next != null && next.kind() == kind;
    }

    private MovedLine read() {
        if (isAtEnd()) {
            return null;
        }
        LineRepresentation line = parse(line(), LineRepresentation.class);
        if (line.end() != null) {
            if (!isAtEnd()) {
                throw bad("it says that the file ends here, and there is more");
            }
            return null;
        }
        MovedKind kind = MovedKind.named(line.kind()).orElseThrow(() -> bad("its kind is unknown to this version"));
        if (line.row() == null) {
            throw bad("there is no row");
        }
        return new MovedLine(number, kind, line.row(), names(line.usernames()), names(line.aliases()));
    }

    private Map<String, String> names(Map<String, String> names) {
        if (names == null) {
            return Map.of();
        }
        names.forEach((id, name) -> {
            if (!Account.canBeId(id) || name == null || !HarmlessText.isText(name)) {
                throw bad("not every id has a name behind it");
            }
        });
        return names;
    }

    private boolean isAtEnd() {
        return position >= bytes.length;
    }

    private String line() {
        number++;
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        ByteBuffer line = ByteBuffer.wrap(bytes, position, end - position);
        position = end + 1;
        if (line.remaining() > LONGEST_LINE) {
            throw bad("it is longer than " + LONGEST_LINE + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            throw bad("it is not UTF-8");
        }
    }

    private <T> T parse(String line, Class<T> type) {
        return parsed(line, type).orElseThrow(() -> bad("it is not one JSON object with the documented fields"));
    }

    private static <T> Optional<T> parsed(String line, Class<T> type) {
        try {
            // null for "null"
            return Optional.ofNullable(JSON.readValue(line, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private BadLine bad(String why) {
        return new BadLine(number, why);
    }
}
