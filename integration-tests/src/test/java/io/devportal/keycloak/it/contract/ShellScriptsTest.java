// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The script for admins and those of the build are written for their shell. */
final class ShellScriptsTest {

    @Test
    void shellcheckHasNoObjections() {
        Tools.require("shellcheck");

        new Tools(Path.of(".."), Duration.ofMinutes(1))
                .run(
                        "shellcheck",
                        "scripts/portal",
                        "build/central-bundle",
                        "build/matrix",
                        "build/new-language",
                        "build/release",
                        "build/release-notes",
                        "build/reproducible",
                        "build/rolling",
                        ".ci/run")
                .expectSuccess();
    }
}
