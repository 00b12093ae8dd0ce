// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a JSON request body strictly: unknown properties are refused, not ignored. */
public final class JsonBody {

    private static final int MOST_BYTES = 64 * 1024;
    private static final ObjectMapper STRICT = strictMapper();

    private final InputStream body;

    public JsonBody(InputStream body) {
        this.body = body;
    }

    /** What a route sends that reads nothing: none, or an empty object. What says more is refused, or the sender would think it counts. */
    public void requireNothing() {
        readOrDefault(Nothing.class, new Nothing());
    }

    private record Nothing() {}

    public <T> T readOrDefault(Class<T> type, T standard) {
        byte[] json = bytes();
        return json.length == 0 ? standard : parse(json, type);
    }

    public <T> T read(Class<T> type) {
        return parse(bytes(), type);
    }

    private byte[] bytes() {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(Denial.invalid("at most " + MOST_BYTES + " bytes of JSON"));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(
                        shape -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        List.of(CoercionInputShape.String, CoercionInputShape.EmptyString)
                .forEach(
                        shape -> mapper.coercionConfigFor(LogicalType.Integer).setCoercion(shape, CoercionAction.Fail));
        List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Integer)
                .forEach(
                        shape -> mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(shape, CoercionAction.Fail));
        return mapper;
    }

    private static <T> T parse(byte[] json, Class<T> type) {
        try {
            T value = STRICT.readValue(json, type);
            if (value == null) {
                throw new Refusal(Denial.invalid("a JSON object"));
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            boolean isReadAtAll = !e.getKnownPropertyIds().isEmpty();
            throw new Refusal(Denial.invalid(
                    e.getPropertyName(), isReadAtAll ? "only the fields " + e.getKnownPropertyIds() : "no fields"));
        } catch (JsonProcessingException | CharConversionException e) {
            throw new Refusal(Denial.invalid("a JSON object with values of the documented types"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
