// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.benchmarks.Postgres.Database;
import java.nio.file.Path;

/** Two databases to start on, a small and a large one; both sides get a copy of the same rows. */
final class SeedDatabases {
    static final int REALMS = 200;
    static final int USERS = 20_000;

    private static final String MANY_USERS =
            """
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    created_timestamp, not_before)
                select gen_random_uuid(), r.id, 'user-' || n, n || '@' || r.id, n || '@' || r.id, true, true, n, 0
                from realm r, generate_series(1, %d) n where r.name like 'realm-%%'
            """;

    private final Postgres postgres;
    private final Servers servers;
    private final Path realms;

    SeedDatabases(Postgres postgres, Servers servers, Path realms) {
        this.postgres = postgres;
        this.servers = servers;
        this.realms = realms;
    }

    /** Two realms: Keycloak's own and one of ours. */
    Pair<Database> small() {
        Database seed = postgres.create("seed");
        addRealms(seed, 1, 1);
        return copies(seed, "small");
    }

    /** Call it behind {@link #small()}. */
    Pair<Database> large() {
        Database seed = postgres.copy(postgres.database("seed"), "large_seed");
        Benchmarks.say("Making " + REALMS + " realms");
        addRealms(seed, 2, REALMS);
        seed.execute(MANY_USERS.formatted(USERS / REALMS));
        seed.execute("vacuum analyze");
        return copies(seed, "large");
    }

    private void addRealms(Database seed, int from, int to) {
        try (Portal portal = new Portal(Edition.PACK, servers.start(Edition.PACK, seed), seed, realms)) {
            for (int i = from; i <= to; i++) {
                portal.newRealm("realm-" + i, RealmShape::quickKeys);
            }
        }
    }

    private Pair<Database> copies(Database seed, String name) {
        return Pair.of(edition -> postgres.copy(seed, name + "_" + edition.id()));
    }
}
