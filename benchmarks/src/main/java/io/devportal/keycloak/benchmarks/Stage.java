// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What the figures about running servers share: one server of each side, up at the same time. */
final class Stage {
    private final Pair<Portal> portals;
    private final StatementLog log;
    private final int mailPort;
    private final Turns turns;
    private final Path target;
    private final Map<String, Map<Edition, Statements>> kept = new HashMap<>();

    Stage(Pair<Portal> portals, StatementLog log, int mailPort, Inputs inputs) {
        this.portals = portals;
        this.log = log;
        this.mailPort = mailPort;
        this.turns = new Turns(inputs.rounds());
        this.target = inputs.target();
    }

    Pair<Portal> portals() {
        return portals;
    }

    Turns turns() {
        return turns;
    }

    /** For what is quick and varies. */
    Turns manyTurns() {
        return new Turns(5 * turns.rounds());
    }

    /** For what takes a few milliseconds, and is judged by the slowest of many. */
    Turns quickTurns() {
        return new Turns(turns.rounds(), 25);
    }

    int mailPort() {
        return mailPort;
    }

    /** A realm of the same shape on both sides. */
    Pair<PortalUrls> realms(String name, int smtpPort) {
        return Pair.of(edition -> portals.of(edition)
                .newRealm(name, shape -> shape.mailTo(smtpPort).enableClient(PortalUrls.PASSWORD_CLIENT)));
    }

    /** The same, but Keycloak's verifies addresses; ours has its default settings. */
    Pair<PortalUrls> realmsThatWriteMails(String name, int smtpPort) {
        return Pair.of(edition -> portals.of(edition).newRealm(name, shape -> {
            RealmShape mailing = shape.mailTo(smtpPort);
            return edition == Edition.STOCK ? mailing.verifyingEmail() : mailing;
        }));
    }

    Statements statements(Edition edition, Runnable deed) {
        return log.during(portals.of(edition).database(), deed);
    }

    double count(String name, Edition edition, Runnable deed) {
        Statements seen = statements(edition, deed);
        keep(name, edition, seen);
        return seen.count();
    }

    /** Writes down what one side executed beyond the other, the last time that both were seen. */
    void keep(String name, Edition edition, Statements seen) {
        Map<Edition, Statements> both = kept.computeIfAbsent(name, key -> new EnumMap<>(Edition.class));
        both.put(edition, seen);
        Statements stock = both.get(Edition.STOCK);
        Statements pack = both.get(Edition.PACK);
        if (stock == null || pack == null) {
            return;
        }
        String text = "Only, or more often, with the pack:\n" + pack.beyond(stock)
                + "\n\nOnly, or more often, without it:\n" + stock.beyond(pack) + "\n";
        try {
            Files.writeString(target.resolve("statements-" + name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static double millis(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
