// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportFileTest {
    private static final String HEAD = "{\"format\":1,\"later\":{}}\n";
    private static final String LINE = "{\"kind\":\"domain\",\"row\":{\"name\":\"a.example\"}}";

    private static ImportFile file(String text) {
        return new ImportFile(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesAreNumberedAndTheLastOneNeedsNoEnd() {
        ImportFile file = file(HEAD + LINE + "\n" + LINE);

        assertThat(file.next().number()).isEqualTo(2);
        assertThat(file.hasNext(MovedKind.DOMAIN)).isTrue();
        assertThat(file.next().number()).isEqualTo(3);
        assertThat(file.hasNext()).isFalse();
    }

    @Test
    void theEndIsNoRow() {
        assertThat(file(HEAD + "{\"end\":0}\n").hasNext()).isFalse();
    }

    @Test
    void aLineMayEndAsWindowsWritesIt() {
        assertThat(file(HEAD.replace("\n", "\r\n") + LINE + "\r\n").next().kind())
                .isEqualTo(MovedKind.DOMAIN);
    }

    @Test
    void whatIsNotUtf8IsNamed() {
        byte[] bytes = (HEAD + "X").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;

        assertThatThrownBy(() -> new ImportFile(bytes)).hasMessageStartingWith("Line 2: it is not UTF-8");
    }
}
