// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    record Letter(String text, Long pages) {}

    private static final Letter STANDARD = new Letter("standard", 1L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"text": "hello", "pages": 2}  | hello | 2
            {"pages": 2}                   |       | 2
            {"text": null}                 |       |
            {}                             |       |
            """)
    void readsWhatTheRepresentationKnows(String json, String text, Long pages) {
        assertThat(body(json).read(Letter.class)).isEqualTo(new Letter(text, pages));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            broken         | {"text": "hello"
            broken         | hello
            trailing       | {} {}
            trailing       | {} x
            null           | null
            wrong type     | []
            wrong type     | "hello"
            wrong type     | 7
            wrong type     | {"pages": "many"}
            wrong type     | {"pages": 1.5}
            wrong type     | {"pages": 99999999999999999999}
            wrong type     | {"pages": {}}
            wrong type     | {"text": {}}
            wrong type     | {"text": ["hello"]}
            wrong type     | {"text": 7}
            wrong type     | {"text": true}
            wrong type     | {"pages": "2"}
            wrong type     | {"pages": true}
            duplicate      | {"text": "a", "text": "b"}
            """)
    void refusesEverythingElse(String id, String json) {
        assertThat(denial(body(json)).details()).isEmpty();
    }

    record Flag(Boolean urgent) {}

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"\"", "1", "0", "{}", "[]", "\"yes\""})
    void whatIsNoTruthValueIsNone(String json) {
        assertThatThrownBy(() -> body("{\"urgent\": " + json + "}").read(Flag.class))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAnUnknownFieldByName() {
        Denial denial = denial(body("{\"text\": \"hello\", \"enabled\": true}"));

        assertThat(denial.details()).isEqualTo(Map.of(Denial.FIELD, "enabled"));
        assertThat(denial.sentence()).contains("text", "pages");
    }

    @Test
    void repeatsNothingOfAnUnknownFieldThatTurnsTheSentence() {
        Denial denial = denial(body("{\"turned\\u202e\": 1}"));

        assertThat(denial.details()).isEqualTo(Map.of(Denial.FIELD, "turned"));
        assertThat(denial.sentence()).startsWith("\"turned\" is not valid");
    }

    @ParameterizedTest(name = "bytes {0}")
    @ValueSource(strings = {"7B 22 FF 22", "00 00 00 7B 7F 00 00 00", "FE FF D8 00 00 7B"})
    void refusesWhatIsNoText(String bytes) {
        byte[] noText = HexFormat.ofDelimiter(" ").parseHex(bytes);

        assertThat(denial(new JsonBody(new ByteArrayInputStream(noText))).details())
                .isEmpty();
    }

    @Test
    void refusesMoreThan64KiB() {
        String most = "{\"text\": \"" + "x".repeat(64 * 1024 - 12) + "\"}";

        assertThat(body(most).read(Letter.class).text()).startsWith("xxx");
        assertThat(denial(body(most + " ")).sentence()).contains("65536 bytes");
    }

    @Test
    void anEmptyBodyMeansTheDefaultWhereThereIsOne() {
        assertThat(body("").readOrDefault(Letter.class, STANDARD)).isEqualTo(STANDARD);
        assertThat(new JsonBody(null).readOrDefault(Letter.class, STANDARD)).isEqualTo(STANDARD);
        assertThat(body("{}").readOrDefault(Letter.class, STANDARD)).isEqualTo(new Letter(null, null));
        assertThat(denial(body("")).details()).isEmpty();
        assertThat(denial(new JsonBody(null)).details()).isEmpty();
    }

    @Test // E-16
    void whatNobodyReadsIsRefused() {
        body("").requireNothing();
        body("{}").requireNothing();
        new JsonBody(null).requireNothing();

        for (String json : new String[] {"{\"text\": \"hello\"}", "[]", "hello", "null", "{} {}"}) {
            assertThatThrownBy(() -> body(json).requireNothing()).as(json).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aBrokenConnectionIsNoWrongValue() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> new JsonBody(broken).read(Letter.class)).isInstanceOf(UncheckedIOException.class);
    }

    private static Denial denial(JsonBody body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> body.read(Letter.class));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.denial();
    }

    private static JsonBody body(String json) {
        return new JsonBody(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
