// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.ArrayList;
import java.util.List;

/** A login through an identity provider whose claim gives, keeps or takes roles in many organizations. */
final class RoleSyncFigure implements Figure {
    private static final List<Integer> SIZES = List.of(10, 100, 300);
    /** For each changed organization, at 100 and more: what is fixed in a login would hide it below. */
    private static final double MOST_CPU_MILLIS = 20;

    private static final double MOST_STATEMENTS = 25;
    private static final int MANY = 100;
    private static final int WARM_UP = 10;

    private final Stage stage;

    RoleSyncFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "role-sync";
    }

    @Override
    public Section take() {
        Portal portal = stage.portals().pack();
        PortalUrls realm = portal.newRealm(name(), shape -> shape.mailTo(stage.mailPort()));
        PortalUrls upstream = portal.newRealm("role-sync-upstream", shape -> shape.mailTo(stage.mailPort()));
        BrokeredLogins logins = new BrokeredLogins(portal, realm, upstream);
        int most = SIZES.get(SIZES.size() - 1);
        OrganizationPeople.join(portal.database(), name(), most);
        // makes caches, and the compiler of the JVM, warm
        for (int i = 0; i < WARM_UP; i++) {
            logins.says(i % 2 == 0 ? most : 0).signIn();
        }
        List<Row> rows = new ArrayList<>();
        SIZES.forEach(size -> {
            logins.says(0).signIn();
            Cost nothing = cost(logins.says(0));
            Cost given = cost(logins.says(size));
            logins.signIn();
            Cost unchanged = cost(logins);
            Cost taken = cost(logins.says(0));
            rows.add(row("given", size, nothing, given, true));
            rows.add(row("unchanged", size, nothing, unchanged, false));
            rows.add(row("taken", size, nothing, taken, true));
        });
        return new Section("a login without organizations", "this login", rows);
    }

    private record Cost(double statements, double cpuMillis, double millis) {
        String text() {
            return Row.text("%.0f statements, %.0f ms CPU, %.0f ms", statements, cpuMillis, millis);
        }
    }

    private Cost cost(BrokeredLogins logins) {
        ProcessHandle server = stage.portals().pack().server().handle();
        double[] taken = new double[2];
        int statements = stage.statements(Edition.PACK, () -> {
                    double before = CpuTime.seconds(server);
                    taken[1] = Stage.millis(logins::signIn);
                    taken[0] = (CpuTime.seconds(server) - before) * 1000;
                })
                .count();
        return new Cost(statements, taken[0], taken[1]);
    }

    private static Row row(String deed, int size, Cost nothing, Cost cost, boolean isChange) {
        double statements = (cost.statements() - nothing.statements()) / size;
        double cpuMillis = Math.max(0, cost.cpuMillis() - nothing.cpuMillis()) / size;
        return new Row(
                Row.text("Login with %d organizations %s", size, deed),
                nothing.text(),
                cost.text(),
                Row.text("%.1f statements, %.1f ms CPU for each", statements, cpuMillis),
                isChange
                        ? Row.text("at most %.0f and %.0f ms", MOST_STATEMENTS, MOST_CPU_MILLIS)
                        : "none more for each",
                isChange
                        ? holds(size, statements <= MOST_STATEMENTS && cpuMillis <= MOST_CPU_MILLIS)
                        : Boolean.valueOf(statements < 0.5));
    }

    /** Null where a login's own cost hides that of the organizations. */
    private static Boolean holds(int size, boolean isKept) {
        return size < MANY ? null : isKept;
    }
}
