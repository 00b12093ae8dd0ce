// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;

/** Approving and listing with few and with very many requests waiting: J-04, R-24. */
final class QueueFigure implements Figure {
    private static final int FEW = 10;
    private static final int MANY = 100_000;
    /** Milliseconds. */
    private static final int LONGEST = 300;

    private final Stage stage;

    QueueFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Section take() {
        Queue queue = Queue.open(stage);
        queue.fillTo(FEW);
        queue.warmUp();
        Queue.Times few = queue.measure();
        queue.fillTo(MANY);
        Queue.Times many = queue.measure();
        return new Section(
                FEW + " pending",
                MANY + " pending",
                List.of(
                        statements("Approve: SQL statements", few.approveStatements(), many.approveStatements()),
                        millis(
                                "Approve: p50",
                                few.approve().percentile(50),
                                many.approve().percentile(50)),
                        millis(
                                "Approve: p95",
                                few.approve().percentile(95),
                                many.approve().percentile(95)),
                        statements("First page of 20: SQL statements", few.firstStatements(), many.firstStatements()),
                        millis(
                                "First page of 20: p50",
                                few.first().median(),
                                many.first().median()),
                        statements("Last page of 20: SQL statements", few.lastStatements(), many.lastStatements()),
                        millis(
                                "Last page of 20: p50",
                                few.last().median(),
                                many.last().median())));
    }

    private static Row statements(String figure, Series few, Series many) {
        return Row.statements(figure, few.median(), many.median(), 0);
    }

    private static Row millis(String figure, double few, double many) {
        return new Row(
                figure,
                Row.number(few) + " ms",
                Row.number(many) + " ms",
                Row.text("%.2fx", many / few),
                "below " + LONGEST + " ms",
                many < LONGEST);
    }
}
