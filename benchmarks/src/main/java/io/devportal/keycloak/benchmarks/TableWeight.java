// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a table has on disk, in bytes.
 *
 * @param rows of the table itself, with what it has put aside
 */
record TableWeight(double rows, double indexes) {
    private static final String ALL =
            """
            select string_agg(relname || ' ' || pg_table_size(oid) || ' ' || pg_indexes_size(oid), ',') from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace""";

    /** By the name of the table. */
    static Map<String, TableWeight> all(Postgres.Database database) {
        Map<String, TableWeight> weights = new TreeMap<>();
        for (String table : database.text(ALL).split(",")) {
            String[] words = table.split(" ");
            weights.put(words[0], new TableWeight(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return weights;
    }

    /** For each of so many people who came since. */
    TableWeight forEach(int people, TableWeight before) {
        return new TableWeight((rows - before.rows) / people, (indexes - before.indexes) / people);
    }
}
