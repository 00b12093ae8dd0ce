// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedKeycloakTest {

    @ParameterizedTest
    @ValueSource(strings = {"26.5.6", "26.6.0", "25.0.6", "9.9.9"})
    void anOlderLineIsRefusedWithOneSentence(String version) {
        assertThat(SupportedKeycloak.objection(version).orElseThrow())
                .contains("need Keycloak 26.7 or newer", "this is Keycloak " + version + ".", "Update Keycloak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"26.7.0", "26.7.5", "26.7.5.redhat-00001", "26.10.0", "27.0.0", "999.0.0-SNAPSHOT", "nightly"})
    void thisLineAndNewerOnesAndWhatCannotBeReadAreNot(String version) {
        assertThat(SupportedKeycloak.objection(version)).isEmpty();
    }
}
