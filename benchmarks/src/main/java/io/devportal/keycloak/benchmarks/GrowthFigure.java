// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a journey takes what it took when eight more hours of people have come at that rate, and what they weigh: R-24. */
final class GrowthFigure implements Figure {
    private static final int HOURS = 8;
    /** Of the median of a journey, which is never twice the same. */
    private static final double AT_MOST = 1.2;

    private final LoadGround ground;

    GrowthFigure(LoadGround ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Section take() {
        LoadResult before = ground.measured(Edition.PACK);
        int people = (int) (HOURS * 3600 * ground.rate());
        Portal portal = ground.portal(Edition.PACK);
        Map<String, TableWeight> then = TableWeight.all(portal.database());
        ground.settle(Edition.PACK, CopiedPeople.newest(portal, LoadGround.REALM), people, ground.rate());
        Map<String, TableWeight> now = TableWeight.all(portal.database());
        LoadResult after = ground.measure(Edition.PACK);

        List<Row> rows = new ArrayList<>(LoadRows.of(before, after));
        double ratio = after.times(LoadSteps.JOURNEY).median()
                / before.times(LoadSteps.JOURNEY).median();
        rows.add(new Row(
                "Journey: p50 with " + people + " people more",
                "",
                "",
                Row.text("%.2fx", ratio),
                Row.text("at most %.2fx", AT_MOST),
                ratio <= AT_MOST));
        now.forEach((table, weight) -> {
            TableWeight each = weight.forEach(people, then.get(table));
            if (each.rows() >= 1) {
                rows.add(weight(table, each));
            }
        });
        return new Section("before", "after " + HOURS + " hours more", rows);
    }

    /** A byte for each person is a megabyte for a million. */
    private static Row weight(String table, TableWeight each) {
        String text = Row.text("%.0f MB, %.0f MB", each.rows(), each.indexes());
        return new Row("A million people in `" + table + "`: rows, indexes", "", text, "", "", null);
    }
}
