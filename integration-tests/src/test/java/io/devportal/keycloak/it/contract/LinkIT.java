// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.ServerBuild;
import io.devportal.keycloak.structure.link.LinkCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** B21: the jars find whatever they use of the Keycloak that the tests run on; code that no test reaches included. */
@Tag("contract")
@PortalTest
final class LinkIT {

    @Test
    void nothingThatTheJarsUseIsMissing() {
        List<Path> ours = Stream.of("user-management", "organization-roles", "regex-password-policy")
                .map(ServerBuild::jar)
                .toList();

        assertThat(new LinkCheck(ours).missing(ServerBuild.keycloak())).isEmpty();
    }
}
