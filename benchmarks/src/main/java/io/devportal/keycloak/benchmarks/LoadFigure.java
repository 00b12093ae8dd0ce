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
        double rate = ground.rate();
        ground.warmUp(Edition.STOCK);
        ground.warmUp(Edition.PACK);
        Pair<LoadResult> results = Pair.of(ground::run);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Journeys a second that come, and as many logins", Row.number(rate), Row.number(rate), "", "", null));
        rows.addAll(LoadRows.of(results.stock(), results.pack()));
        return Section.ofEditions(rows);
    }
}
