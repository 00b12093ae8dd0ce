// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Two runs under load beside each other. */
final class LoadRows {
    private static final List<String> STEPS = List.of(
            LoadSteps.SIGN_UP,
            LoadSteps.QUEUE,
            LoadSteps.APPROVAL,
            LoadSteps.MAIL,
            LoadSteps.SET_UP,
            LoadSteps.LOGIN_POST,
            LoadSteps.LOGIN,
            LoadSteps.JOURNEY);

    private LoadRows() {}

    static List<Row> of(LoadResult left, LoadResult right) {
        List<Row> rows = new ArrayList<>();
        rows.add(done(LoadSteps.JOURNEY, left, right));
        rows.add(done(LoadSteps.LOGIN, left, right));
        rows.add(failures(Row.number(left.errors()), right));
        rows.add(new Row(
                "CPU time of the server for a journey and a login",
                Row.number(left.cpuMillis()) + " ms",
                Row.number(right.cpuMillis()) + " ms",
                Row.text("%.2fx", right.cpuMillis() / left.cpuMillis()),
                "",
                null));
        for (String step : STEPS) {
            rows.add(times(step, left.times(step), right.times(step)));
        }
        return rows;
    }

    /** One run by itself. */
    static List<Row> of(LoadResult result) {
        List<Row> rows = new ArrayList<>();
        rows.add(failures("", result));
        for (String step : STEPS) {
            rows.add(new Row(step + ": p50, p99", "", text(result.times(step)), "", "", null));
        }
        return rows;
    }

    private static Row failures(String left, LoadResult right) {
        return new Row("Steps that failed", left, Row.number(right.errors()), "", "none", right.errors() == 0);
    }

    private static Row done(String what, LoadResult left, LoadResult right) {
        double here = left.times(what).size();
        double there = right.times(what).size();
        return new Row(
                what + ": how many came to an end",
                Row.number(here),
                Row.number(there),
                Row.text("%.2fx", there / here),
                "as many",
                there >= here);
    }

    private static Row times(String step, Series left, Series right) {
        // Keycloak by itself approves nothing, and its mail has left before its page comes
        boolean comparable = left.size() > 0 && left.median() >= 1;
        String ratio = comparable
                ? Row.text("%.2fx, %.2fx", right.median() / left.median(), right.percentile(99) / left.percentile(99))
                : "";
        return new Row(step + ": p50, p99", text(left), text(right), ratio, "", null);
    }

    private static String text(Series times) {
        return times.size() == 0 ? "" : Row.text("%.0f ms, %.0f ms", times.median(), times.percentile(99));
    }
}
