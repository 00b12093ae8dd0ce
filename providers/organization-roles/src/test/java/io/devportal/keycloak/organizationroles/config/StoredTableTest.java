// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTableTest {

    @Test
    void rowsStandAsTheyWereWritten() {
        assertThat(StoredTable.parse("[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"a\",\"value\":2},{\"key\":null},5]")
                        .orElseThrow()
                        .rows())
                .extracting(row -> row.key() + "=" + row.value())
                .containsExactly("\"a\"=\"1\"", "\"a\"=2", "null=", "=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]"})
    void aTableMayBeEmpty(String stored) {
        assertThat(StoredTable.parse(stored).orElseThrow().rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"a\",\"value\":\"1\"}", "a=1", "null", "\"[]\"", "[", "[] more", "[]]"})
    void whatIsNoListIsNoTable(String stored) {
        assertThat(StoredTable.parse(stored)).isEmpty();
    }
}
