// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.server.KeycloakProcess;
import java.util.List;

/** {@code start --optimized} until it is ready, on a small database and on one with many realms and users: R-24. */
final class StartFigure implements Figure {
    private static final double MOST = 1.15;

    private final Servers servers;
    private final StatementLog log;
    private final Turns turns;
    private final SeedDatabases databases;

    StartFigure(Servers servers, StatementLog log, Turns turns, SeedDatabases databases) {
        this.servers = servers;
        this.log = log;
        this.turns = turns;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "start";
    }

    private record Starts(Pair<Series> wall, Pair<Series> cpu, Pair<Series> statements) {

        double more() {
            return statements.pack().median() - statements.stock().median();
        }

        Row told(String figure, String promise, Boolean holds) {
            Row row = Row.statements(figure, statements, 0);
            return new Row(figure, row.stock(), row.pack(), row.comparison(), promise, holds);
        }
    }

    @Override
    public Section take() {
        Starts few = starts(turns, databases.small());
        // statements are the same at every start but for a timer
        Starts many = starts(new Turns(Math.min(3, turns.rounds())), databases.large());
        String realms = SeedDatabases.REALMS + " realms and " + SeedDatabases.USERS + " users";
        return Section.ofEditions(List.of(
                Row.ratio("Start until ready: wall time", "s", few.wall(), MOST),
                Row.ratio("Start until ready: CPU time", "s", few.cpu(), MOST),
                few.told("Start with 1 realm: SQL statements", "", null),
                many.told(
                        "Start with " + realms + ": SQL statements",
                        "the same difference as with 1 realm",
                        many.more() <= few.more())));
    }

    private Starts starts(Turns rounds, Pair<Postgres.Database> on) {
        // the first start on a database is another thing
        Pair.of(edition -> start(edition, on.of(edition)));
        Starts taken = new Starts(
                Pair.of(edition -> new Series()), Pair.of(edition -> new Series()), Pair.of(edition -> new Series()));
        rounds.take(edition -> {
            Start start = start(edition, on.of(edition));
            taken.wall().of(edition).add(start.wall());
            taken.cpu().of(edition).add(start.cpu());
            taken.statements().of(edition).add(start.statements());
            return 0;
        });
        return taken;
    }

    private record Start(double wall, double cpu, int statements) {}

    private Start start(Edition edition, Postgres.Database database) {
        double[] times = new double[2];
        KeycloakProcess[] server = new KeycloakProcess[1];
        Statements statements = log.during(database, () -> {
            long begin = System.nanoTime();
            server[0] = servers.start(edition, database);
            times[0] = (System.nanoTime() - begin) / 1e9;
            times[1] = CpuTime.seconds(server[0].handle());
        });
        server[0].close();
        return new Start(times[0], times[1], statements.count());
    }
}
