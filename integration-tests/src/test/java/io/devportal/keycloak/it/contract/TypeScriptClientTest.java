// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * The API's description is good enough to generate a client from: the sample in {@code src/test/typescript} type-checks, and
 * so do the modules of the console.
 */
final class TypeScriptClientTest {
    private static final Path CONSOLE = Path.of("../providers/user-management/src/main/resources/portal-console");
    private static final String OPENAPI = "../../../docs/reference/openapi.yaml";

    private final NpmFolder npm = new NpmFolder();

    @Test
    void aGeneratedClientTypeChecks() {
        npm.program("openapi-typescript", OPENAPI, "-o", "portal.ts");
        npm.program("tsc", "-p", ".");
    }

    @Test
    void theModulesOfTheConsoleTypeCheck() throws IOException {
        Path console = npm.empty("console");
        NpmFolder.copy(CONSOLE, console);
        NpmFolder.copy(NpmFolder.SOURCE.resolve("console"), console);

        npm.program("openapi-typescript", OPENAPI, "-o", "console/portal.d.ts");
        npm.program("tsc", "-p", "console");
    }

    /** The module that signs people in is made of this one, as its folder says. npm has compared it with the lock file. */
    @Test
    void keycloakJsIsWhatItsFolderSays() throws IOException, NoSuchAlgorithmException {
        byte[] released = Files.readAllBytes(npm.path("node_modules/keycloak-js/lib/keycloak.js"));
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384").digest(released));

        assertThat(Files.readString(CONSOLE.resolve("vendor/README.md"))).contains("`" + sum + "`");
    }
}
