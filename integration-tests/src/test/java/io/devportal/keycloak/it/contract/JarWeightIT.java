// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an admin copies to each node. */
@Tag("contract")
final class JarWeightIT {
    private static final long MOST = 2_900_000;

    @Test
    void theJarsDoNotGrowUnseen() throws IOException {
        long bytes = 0;
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("it.providers")))) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                bytes += Files.size(jar);
            }
        }
        assertThat(bytes).as("bytes of all jars together").isBetween(1L, MOST);
    }
}
