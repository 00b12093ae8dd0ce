// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.ServerBuild;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with half of the pack is not built at all, instead of letting people in unseen. */
@Tag("lifecycle")
final class MissingJarIT {

    @Test
    void withoutOrganizationRolesTheBuildEndsWithOneSentence() {
        String log = ServerBuild.failureWith(ServerBuild.jar("user-management"));

        assertThat(lastWords(log))
                .startsWith("ERROR: The jar user-management ")
                .contains("needs the jar organization-roles of the same version, but it is missing. Put");
        assertThat(log).doesNotContain("NoClassDefFoundError", "\tat io.devportal");
    }

    @Test
    void soItDoesWithAnotherVersionOfIt() {
        String log = ServerBuild.failureWith(
                ServerBuild.jar("user-management"), ServerBuild.jar("organization-roles", "26.6.9"));

        assertThat(lastWords(log)).contains("of the same version, but there is 26.6.9. Put");
    }

    /** The last error is what somebody reads who starts the server. */
    private static String lastWords(String log) {
        return log.lines()
                .filter(line -> line.startsWith("ERROR: "))
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
