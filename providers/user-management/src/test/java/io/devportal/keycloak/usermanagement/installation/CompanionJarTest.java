// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionJarTest {

    @Test
    void theSameVersionIsFine() {
        assertThat(CompanionJar.objection(List.of("26.7.0"), List.of("26.7.0"))).isEmpty();
    }

    @Test
    void aMissingJarIsNamed() {
        assertThat(CompanionJar.objection(List.of("26.7.0"), List.of()))
                .contains(
                        "The jar user-management 26.7.0 needs the jar organization-roles of the same version, but it is"
                                + " missing. Put organization-roles-26.7.0.jar beside it into the folder providers, and no other"
                                + " version of it.");
    }

    @Test
    void anotherVersionIsNamed() {
        assertThat(CompanionJar.objection(List.of("26.7.1"), List.of("26.7.0")).orElseThrow())
                .contains("user-management 26.7.1", "but there is 26.7.0.", "organization-roles-26.7.1.jar");
    }

    @Test
    void twoVersionsAreOneTooMany() {
        assertThat(CompanionJar.objection(List.of("26.7.1"), List.of("26.7.0", "26.7.1"))
                        .orElseThrow())
                .contains("there is 26.7.0 and 26.7.1", "no other version of it");
        assertThat(CompanionJar.objection(List.of("26.7.0", "26.7.1"), List.of("26.7.1"))
                        .orElseThrow())
                .contains("user-management 26.7.0 and 26.7.1", "Keep one version of each jar");
    }
}
