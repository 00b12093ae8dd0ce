// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Tools;
import io.devportal.keycloak.it.harness.Tools.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to Maven Central is whole and signed, or nothing does. */
final class CentralBundleTest {
    private static final String VERSION = DeploymentFile.projectVersion();
    private static final List<String> JARS =
            List.of("developer-portal-theme", "organization-roles", "regex-password-policy", "user-management");

    private final Tools tools = new Tools(Path.of("..").toAbsolutePath().normalize(), Duration.ofMinutes(1));
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "PROJECT_URL", "https://portal.example",
            "PROJECT_SCM", "https://code.example/portal",
            "PROJECT_DEVELOPER", "The Portal Project"));

    @TempDir
    private Path folder;

    private Path release;

    @BeforeEach
    void aReleaseAndAKey() throws IOException {
        Tools.require("gpg");
        release = Files.createDirectory(folder.resolve("release"));
        for (String jar : JARS) {
            for (String kind : List.of("", "-sources", "-javadoc")) {
                Files.writeString(release.resolve(jar + "-" + VERSION + kind + ".jar"), jar + kind);
            }
        }
        run("cd '" + release + "' && sha256sum -- *.jar >SHA256SUMS").expectSuccess();
        environment.put(
                "GNUPGHOME", Files.createDirectory(folder.resolve("keys")).toString());
        run("gpg --batch --quiet --passphrase '' --quick-generate-key portal@portal.example ed25519 sign never")
                .expectSuccess();
    }

    @AfterEach
    void noAgentStays() {
        run("gpgconf --kill gpg-agent");
    }

    @Test
    void hasTheFilesAndWhatThePomsMustSay() throws IOException {
        bundle().expectSuccess();

        try (ZipFile zip = new ZipFile(release.resolve("central-bundle.zip").toFile())) {
            TreeSet<String> names = new TreeSet<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> names.add(entry.getName().replaceFirst("^(\\./)?io/devportal/keycloak/", "")));
            TreeSet<String> expected = new TreeSet<>();
            expected.addAll(signed("keycloak-developer-portal", ".pom"));
            for (String jar : JARS) {
                for (String kind : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar")) {
                    expected.addAll(signed(jar, kind));
                }
            }
            assertThat(names).isEqualTo(expected);
            String parent = "keycloak-developer-portal/" + VERSION + "/keycloak-developer-portal-" + VERSION + ".pom";
            assertThat(new String(zip.getInputStream(zip.getEntry("io/devportal/keycloak/" + parent))
                            .readAllBytes()))
                    .contains("<url>https://portal.example</url>")
                    .contains("<scm><url>https://code.example/portal</url></scm>")
                    .contains("<developer><name>The Portal Project</name></developer>")
                    .contains("<licenses>", "<description>", "<name>");
        }
    }

    private static List<String> signed(String name, String kind) {
        String file = name + "/" + VERSION + "/" + name + "-" + VERSION + kind;
        return List.of(file, file + ".asc", file + ".md5", file + ".sha1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROJECT_URL", "PROJECT_SCM", "PROJECT_DEVELOPER"})
    void whatNobodyHasDecidedIsAskedFor(String variable) {
        environment.put(variable, "");

        Result result = bundle();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).startsWith(variable + " is not set, and Maven Central wants");
        assertThat(release.resolve("central-bundle.zip")).doesNotExist();
    }

    @Test
    void anotherJarThanThatOfTheReleaseIsRefused() throws IOException {
        Files.writeString(release.resolve("user-management-" + VERSION + ".jar"), "something else");

        assertThat(bundle().output()).contains("Run build/release again.");
        assertThat(release.resolve("central-bundle.zip")).doesNotExist();
    }

    private Result bundle() {
        return run("build/central-bundle '" + release + "'");
    }

    private Result run(String line) {
        return tools.run(environment, "", "sh", "-c", line);
    }
}
