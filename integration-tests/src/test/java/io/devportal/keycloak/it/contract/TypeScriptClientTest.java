// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The API's description is good enough to generate a client from: the sample in {@code src/test/typescript} type-checks, and
 * so do the modules of the console.
 */
final class TypeScriptClientTest {
    private static final Path SOURCE = Path.of("src/test/typescript");
    private static final Path FOLDER = Path.of("target/typescript");
    private static final Path CONSOLE = Path.of("../providers/user-management/src/main/resources/portal-console");
    private static final String LOCK = "package-lock.json";
    private static final List<String> FILES = List.of(".npmrc", "package.json", LOCK, "tsconfig.json", "sample.ts");
    private static final String OPENAPI = "../../../docs/reference/openapi.yaml";

    private final Tools tools = new Tools(FOLDER, Duration.ofMinutes(4));

    @BeforeEach
    void install() throws IOException {
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
    }

    @Test
    void aGeneratedClientTypeChecks() {
        run("openapi-typescript", OPENAPI, "-o", "portal.ts");
        run("tsc", "-p", ".");
    }

    @Test
    void theModulesOfTheConsoleTypeCheck() throws IOException {
        Path console = FOLDER.resolve("console");
        Files.createDirectories(console);
        for (Path old : files(console)) {
            Files.delete(old);
        }
        copy(CONSOLE, console);
        copy(SOURCE.resolve("console"), console);

        run("openapi-typescript", OPENAPI, "-o", "console/portal.d.ts");
        run("tsc", "-p", "console");
    }

    /** The module that signs people in is made of this one, as its folder says. npm has compared it with the lock file. */
    @Test
    void keycloakJsIsWhatItsFolderSays() throws IOException, NoSuchAlgorithmException {
        byte[] released = Files.readAllBytes(FOLDER.resolve("node_modules/keycloak-js/lib/keycloak.js"));
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384").digest(released));

        assertThat(Files.readString(CONSOLE.resolve("vendor/README.md"))).contains("`" + sum + "`");
    }

    private void run(String... command) {
        String[] whole = new String[command.length + 2];
        whole[0] = "npx";
        whole[1] = "--no-install";
        System.arraycopy(command, 0, whole, 2, command.length);
        assertThat(tools.run(whole)).satisfies(Tools.Result::expectSuccess);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
