// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;

/** {@code kc.sh build} with the jars and without. */
final class BuildFigure implements Figure {
    private static final double MOST = 1.15;

    private final Servers servers;
    private final Turns turns;

    BuildFigure(Servers servers, Turns turns) {
        this.servers = servers;
        this.turns = turns;
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Section take() {
        Pair<Series> cpu = Pair.of(edition -> new Series());
        Pair<Series> wall = turns.take(edition -> {
            ServerBuild build = ServerBuild.run(servers.home(edition));
            cpu.of(edition).add(build.cpu());
            return build.wall();
        });
        return Section.ofEditions(List.of(
                Row.ratio("`kc.sh build`: wall time", "s", wall, MOST),
                Row.ratio("`kc.sh build`: CPU time", "s", cpu, MOST)));
    }
}
