// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.ArrayList;
import java.util.List;

/**
 * A token of somebody in many organizations, by refresh: our LIST claim against Keycloak's own claim with organization
 * groups and their roles ({@code addGroupRoleMappings}).
 */
final class OrganizationTokenFigure implements Figure {
    private static final List<Integer> SIZES = List.of(1, 10, 100, 1000);
    /** From here on the CPU time is promised. */
    private static final int MANY = 100;

    private static final double MOST_CPU = 0.7;
    private static final double MOST_BYTES = 1 / 3.0;
    private static final int TOKENS_EACH_TIME = 50;
    /** Until the compiler of the JVM has seen enough: it would otherwise favour whichever size comes last. */
    private static final int WARM_UP = 300;

    private final Stage stage;

    OrganizationTokenFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "organization-tokens";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> realms = stage.realms(name(), stage.mailPort());
        Pair<OrganizationClients> clients = Pair.of(edition -> new OrganizationClients(
                stage.portals().of(edition),
                realms.of(edition),
                name(),
                edition,
                SIZES.stream().map(OrganizationPeople::name).toList()));
        clients.map(side -> side.tokens(OrganizationPeople.name(1), WARM_UP)).map(TokenSeries::cpuMillis);
        List<Row> rows = new ArrayList<>();
        SIZES.forEach(size -> rows.addAll(rows(clients, size)));
        return Section.ofEditions(rows);
    }

    private List<Row> rows(Pair<OrganizationClients> clients, int size) {
        Pair.of(edition -> {
            OrganizationPeople.join(stage.portals().of(edition).database(), name(), size);
            clients.of(edition).clearCaches();
            return null;
        });
        String person = OrganizationPeople.name(size);
        Pair<TokenSeries> tokens = clients.map(side -> side.tokens(person, TOKENS_EACH_TIME));
        Pair<TokenSeries> silent = clients.map(side -> side.tokensWithoutClaim(person, TOKENS_EACH_TIME));
        String figure = Row.text("Token of somebody in %d organizations: ", size);
        return List.of(
                statements(figure + "SQL statements of our claim, cold caches", clients.pack(), person, true, 3),
                statements(figure + "SQL statements of our claim, warm caches", clients.pack(), person, false, 1),
                Row.ratio(figure + "CPU time", "ms", cpuMillis(tokens), size >= MANY ? MOST_CPU : 0),
                Row.ratio(figure + "CPU time without any claim", "ms", cpuMillis(silent), 0),
                bytes(figure + "bytes of the claim for each", tokens, size));
    }

    private Pair<Series> cpuMillis(Pair<TokenSeries> tokens) {
        return stage.turns().take(edition -> tokens.of(edition).cpuMillis());
    }

    /** Both on our side, without the claim and with it: what the claim costs, and nothing else. */
    private Row statements(String figure, OrganizationClients clients, String person, boolean cold, int most) {
        double without = count(clients.tokensWithoutClaim(person, 1), clients, cold);
        double with = count(clients.tokens(person, 1), clients, cold);
        return Row.statements(figure, without, with, most);
    }

    private double count(TokenSeries tokens, OrganizationClients clients, boolean cold) {
        Series counts = new Series();
        for (int round = 0; round < 3; round++) {
            tokens.refresh();
            if (cold) {
                clients.clearCaches();
            }
            counts.add(stage.statements(Edition.PACK, tokens::refresh).count());
        }
        // whatever else the server does can only add to it
        return counts.least();
    }

    private static Row bytes(String figure, Pair<TokenSeries> tokens, int size) {
        Pair<Double> bytes = tokens.map(series -> series.claimBytes() / (double) size);
        double ratio = bytes.pack() / bytes.stock();
        return new Row(
                figure,
                Row.number(bytes.stock()),
                Row.number(bytes.pack()),
                Row.text("%.2fx", ratio),
                "at most 0.33x",
                ratio <= MOST_BYTES);
    }
}
