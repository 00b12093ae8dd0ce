// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documentation knows every finding. */
class FindingCodeTest {
    private static final Path PAGE = Path.of("../../docs/reference/diagnosis.md");
    private static final Path OPENAPI = Path.of("../../docs/reference/openapi.yaml");

    @Test
    void thePageHasEachInTheSameWords() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `code`"))
                .toList();

        assertThat(rows)
                .isEqualTo(SignInDiagnosis.CODES.stream()
                        .map(code -> "| `%s` | %s | %s |"
                                .formatted(
                                        code.code(),
                                        code.wording().sentence(),
                                        code.wording().wayOut()))
                        .toList());
    }

    @Test
    void theInterfaceNamesEachCode() throws IOException {
        String codes =
                SignInDiagnosis.CODES.stream().map(FindingCode::code).collect(Collectors.joining(", ", "[", "]"));

        assertThat(Files.readString(OPENAPI)).contains(codes);
    }
}
