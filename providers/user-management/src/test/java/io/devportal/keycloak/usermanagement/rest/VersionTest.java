// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private static Version version(String email, String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("email", email);
        parts.put("name", name);
        return new Version(parts);
    }

    @ParameterizedTest // K-04
    @CsvSource({
        "a@x.example, Ada, ''",
        "b@x.example, Ada, email",
        "a@x.example, Eve, name",
        "b@x.example, Eve, email name"
    })
    void whatChangedIsNamed(String email, String name, String changed) {
        String seen = version("a@x.example", "Ada").text();

        assertThat(String.join(" ", version(email, name).changedSince(seen))).isEqualTo(changed);
    }

    @ParameterizedTest // K-04
    @ValueSource(strings = {"", "x", "a.b.c", "....", "*"})
    void ofAnythingElseAllHasChanged(String seen) {
        assertThat(version("a@x.example", "Ada").changedSince(seen)).containsExactly("email", "name");
    }

    @Test // K-04
    void theSameTextInAnotherPartIsAnotherVersion() {
        assertThat(version("x", "x").text().split("\\.")).doesNotHaveDuplicates();
        assertThat(version(null, "x").text()).isEqualTo(version(null, "x").text());
    }
}
