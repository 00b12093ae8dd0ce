// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ModelException;

/** Which failures are answered with "try again", and which are errors of ours. */
final class TransientDatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "57P01", "55P03", "23505"})
    void aStateThatPassesIsFoundUnderWhateverWrapsIt(String state) {
        RuntimeException failure = new IllegalStateException(new SQLException("value of a row", state));

        assertThat(TransientDatabaseFailure.of(failure))
                .hasValueSatisfying(said -> assertThat(said).contains(state).doesNotContain("value of a row"));
    }

    /** MariaDB and MySQL: the state says little, the number what it was. */
    @ParameterizedTest
    @CsvSource({"HY000, 1021, true", "HY000, 1114, true", "23000, 1062, true", "70100, 1317, true", "23000, 1452, false"
    })
    void aNumberThatPassesIsFoundBesideItsState(String state, int number, boolean passes) {
        RuntimeException failure = new IllegalStateException(new SQLException("value of a row", state, number));

        assertThat(TransientDatabaseFailure.of(failure).isPresent()).isEqualTo(passes);
    }

    @Test
    void aConnectionThatBreaksDuringAFlushIsOneToo() {
        assertThat(TransientDatabaseFailure.of(new ModelException("Database operation failed", new EOFException())))
                .isPresent();
    }

    @Test
    void othersAreNot() {
        assertThat(TransientDatabaseFailure.of(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(TransientDatabaseFailure.of(new ModelException("Database operation failed")))
                .isEmpty();
        assertThat(TransientDatabaseFailure.of(new UncheckedIOException(new EOFException())))
                .isEmpty();
    }
}
