// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void fewAreAllNamed() {
        assertThat(Names.of(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
        assertThat(Names.of(Collections.nCopies(10, "a"))).endsWith("\"a\"");
    }

    @Test
    void manyAreCounted() {
        assertThat(Names.of(Collections.nCopies(10, "a"), 4711)).endsWith("\"a\" and 4701 more");
        assertThat(Names.of(Collections.nCopies(11, "a"))).endsWith("\"a\" and 1 more");
    }
}
