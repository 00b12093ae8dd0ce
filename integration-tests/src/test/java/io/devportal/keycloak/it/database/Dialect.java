// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import io.devportal.keycloak.it.harness.Database;
import java.util.List;
import java.util.stream.Collectors;

/** What the databases that tests connect to say in words of their own. */
enum Dialect {
    POSTGRES(
            List.of("40001", "40P01", "55P03", "53100", "57014"),
            "select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))"),
    MYSQL(
            // their numbers, behind the SQL state
            List.of("40001 1213", "HY000 1205", "23000 1062", "HY000 1021", "HY000 1114", "70100 1317", "08S01 1053"),
            "select 1 from performance_schema.data_lock_waits w join information_schema.INNODB_TRX t"
                    + " on t.trx_id = w.BLOCKING_ENGINE_TRANSACTION_ID where t.trx_mysql_thread_id = connection_id()");

    private final List<String> failures;
    private final String waiting;

    Dialect(List<String> failures, String waiting) {
        this.failures = failures;
        this.waiting = waiting;
    }

    static Dialect ofTheTests() {
        return valueOf(Database.clustered().name());
    }

    /**
     * Not serializable or deadlock, no lock, somebody was faster, disk full, stopped by the operator: each as {@link
     * io.devportal.keycloak.it.dsl.Trouble} has it.
     */
    List<String> failures() {
        return failures;
    }

    /** A query for somebody who waits for what this connection has locked. */
    String waiting() {
        return waiting;
    }

    /** Nobody else reads or writes them, until the connection ends. */
    String locked(List<String> tables) {
        return this == MYSQL
                ? "lock tables "
                        + tables.stream().map(table -> table + " write").collect(Collectors.joining(", "))
                : "lock table " + String.join(", ", tables) + " in access exclusive mode";
    }
}
