// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes our tables as large as after years: each row is there many times, with an id of its own. It knows few columns, so
 * that new ones and new tables need no change here.
 */
final class Multiplied {
    /** A planner reads what is smaller than this whole, and rightly. */
    private static final int LARGE = 10_000;

    private static final String TABLES =
            """
            select t.relname from pg_class t
            join pg_index i on i.indrelid = t.oid and i.indisprimary and i.indnatts = 1
            join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] and a.attname = 'id'
            where t.relkind = 'r' and t.relname like 'portal\\_%%' and t.relnamespace = 'public'::regnamespace%s
            """;
    /** Half of the rows belong to other realms. All are younger than what a test makes, which so stays on the first page. */
    private static final String COPY =
            """
            insert into %1$s select copy.* from %1$s original
            cross join generate_series(1, (select %2$d / count(*) from %1$s)) n
            cross join lateral jsonb_populate_record(original, jsonb_build_object(
                    'id', gen_random_uuid()::text,
                    'realm_id', case when n %% 2 = 0 then to_jsonb(original) ->> 'realm_id' else 'realm-' || n %% 100 end,
                    'account_id', case when to_jsonb(original) ->> 'account_id' is null then null else md5(n::text) end,
                    'sign_up_source', case when to_jsonb(original) ->> 'sign_up_source' is null then null else md5(n::text) end,
                    'created_at', (to_jsonb(original) ->> 'created_at')::bigint + 3600000 + n)) copy
            on conflict do nothing
            """;

    private final Connection database;

    Multiplied(Connection database) {
        this.database = database;
    }

    void tables() throws SQLException {
        try (Statement statement = database.createStatement()) {
            // a vacuum marks as visible only what is on its way to the disk, which the test server does not wait for
            statement.execute("set synchronous_commit to on");
            for (String table : names("")) {
                statement.execute(COPY.formatted(table, 3 * LARGE));
                vacuum(statement, table);
            }
        }
    }

    /** Again while an older transaction is open: what it may see stays, and a planner would rather read that table whole. */
    private static void vacuum(Statement statement, String table) throws SQLException {
        boolean isVisible = false;
        for (int tries = 0; tries < 20 && !isVisible; tries++) {
            statement.execute("vacuum analyze " + table);
            try (ResultSet pages = statement.executeQuery(
                    "select relallvisible > 0.9 * relpages from pg_class where oid = '" + table + "'::regclass")) {
                isVisible = pages.next() && pages.getBoolean(1);
            }
        }
    }

    Set<String> large() throws SQLException {
        return new TreeSet<>(names(" and t.reltuples > " + LARGE));
    }

    private List<String> names(String condition) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(TABLES.formatted(condition))) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }
}
