// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API's description is good enough to generate a client from: the sample in {@code src/test/typescript} type-checks. */
final class TypeScriptClientTest {
    private static final Path SOURCE = Path.of("src/test/typescript");
    private static final Path FOLDER = Path.of("target/typescript");
    private static final String LOCK = "package-lock.json";
    private static final List<String> FILES = List.of(".npmrc", "package.json", LOCK, "tsconfig.json", "sample.ts");
    private static final String OPENAPI = "../../../docs/reference/openapi.yaml";

    private final Tools tools = new Tools(FOLDER, Duration.ofMinutes(4));

    @Test
    void aGeneratedClientTypeChecks() throws IOException {
        Tools.require("npm");
        boolean isInstalled = Files.exists(FOLDER.resolve("node_modules/typescript"))
                && Files.exists(FOLDER.resolve(LOCK))
                && Files.mismatch(FOLDER.resolve(LOCK), SOURCE.resolve(LOCK)) < 0;
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!isInstalled) {
            Tools.requireTrue(
                    tools.run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"));
        }

        assertThat(tools.run("npx", "--no-install", "openapi-typescript", OPENAPI, "-o", "portal.ts"))
                .satisfies(Tools.Result::expectSuccess);
        assertThat(tools.run("npx", "--no-install", "tsc", "-p", ".")).satisfies(Tools.Result::expectSuccess);
    }
}
