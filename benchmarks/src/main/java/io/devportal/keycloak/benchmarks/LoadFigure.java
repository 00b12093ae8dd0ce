// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The whole journey and plain logins, by the clock, at the rate that Keycloak holds without the pack: R-24. */
final class LoadFigure implements Figure {
    private final LoadGround ground;

    LoadFigure(LoadGround ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Section take() {
        double stock = ground.held(Edition.STOCK);
        double pack = ground.held(Edition.PACK);
        Pair<LoadResult> results = Pair.of(ground::measured);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Journeys a second, and as many logins, that are held",
                Row.number(stock),
                Row.number(pack),
                Row.text("%.2fx", pack / stock),
                "as many",
                pack >= stock));
        rows.addAll(LoadRows.of(results.stock(), results.pack()));
        return Section.ofEditions(rows);
    }
}
