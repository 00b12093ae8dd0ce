// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whether the heap grows while people come for a long time: what is left after a collection, from time to time. R-25. */
final class SoakFigure implements Figure {
    private static final int SAMPLES = 10;
    /** Of what was left before. */
    private static final double AT_MOST = 1.1;

    private final LoadGround ground;

    SoakFigure(LoadGround ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Section take() {
        ground.rate();
        try (Heap heap = Heap.of(ground.portal(Edition.PACK).server().handle())) {
            double before = emptied(heap);
            CompletableFuture<LoadResult> load = CompletableFuture.supplyAsync(ground::soak);
            List<String> live = new ArrayList<>();
            while (!load.isDone()) {
                Stage.pause(ground.soakTime().dividedBy(SAMPLES));
                live.add(Row.text("%.0f", heap.live()));
            }
            LoadResult felt = load.join();
            double after = emptied(heap);
            List<Row> rows = new ArrayList<>(LoadRows.of(felt));
            rows.add(new Row(
                    "Heap meanwhile, what is left after a collection",
                    "",
                    String.join(", ", live) + " MB",
                    "",
                    "",
                    null));
            rows.add(new Row(
                    "Heap, what is left after a collection without caches and sessions",
                    Row.text("%.0f MB", before),
                    Row.text("%.0f MB", after),
                    Row.text("%.2fx", after / before),
                    Row.text("at most %.2fx", AT_MOST),
                    after <= AT_MOST * before));
            return new Section("before", "afterwards", rows);
        }
    }

    private double emptied(Heap heap) {
        ground.empty();
        return heap.live();
    }
}
