// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A realm on each side that people come to by the clock, and the rate at which they come. */
final class LoadGround {
    static final String REALM = "load";
    private static final int PEOPLE = 1000;
    /** Below what either side holds, and for so long that what runs often is compiled on both. */
    private static final double WARM_UP_RATE = 4;

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final String SOMEBODY = "lena@portal.example";

    private final Pair<Portal> portals;
    private final LoadOptions options;
    private final Path target;
    private final Pair<PortalUrls> realms;
    private final Links links;
    private final Map<Edition, CopiedPeople> people = new EnumMap<>(Edition.class);
    private final Map<Edition, Double> held = new EnumMap<>(Edition.class);
    private final Map<Edition, LoadResult> measured = new EnumMap<>(Edition.class);
    private double rate;

    private LoadGround(Pair<Portal> portals, MailCatcher mails, Inputs inputs) {
        this.portals = portals;
        this.options = inputs.load();
        this.target = inputs.target();
        this.realms = Pair.of(edition -> portals.of(edition).newRealm(REALM, shape -> {
            RealmShape mailing = shape.mailTo(mails.port()).enableClient(PortalUrls.PASSWORD_CLIENT);
            return edition == Edition.STOCK ? mailing.verifyingEmail() : mailing;
        }));
        this.links = new Links(mails);
        this.rate = options.rate();
    }

    /** With warm servers, and people who have an account. */
    static LoadGround open(Pair<Portal> portals, MailCatcher mails, Inputs inputs) {
        LoadGround ground = new LoadGround(portals, mails, inputs);
        for (Edition edition : Edition.values()) {
            ground.settle(edition, SOMEBODY, PEOPLE, 1);
            ground.run(edition, WARM_UP_RATE, WARM_UP);
        }
        return ground;
    }

    Portal portal(Edition edition) {
        return portals.of(edition);
    }

    /** Copies of one person are those who sign in from now on. */
    void settle(Edition edition, String address, int copies, double perSecond) {
        CopiedPeople copied = new CopiedPeople(portal(edition), REALM, address, perSecond);
        copied.make(copies);
        people.put(edition, copied);
    }

    /** Journeys a second, and as many logins: what the option says, else what Keycloak holds without the pack. */
    double rate() {
        if (rate == 0) {
            rate = held(Edition.STOCK);
        }
        return rate;
    }

    /** What this side holds; found once. It warms the server up as well. */
    double held(Edition edition) {
        return held.computeIfAbsent(edition, this::findHeld);
    }

    private double findHeld(Edition edition) {
        return HeldRate.find(perSecond -> run(edition, perSecond, options.time().dividedBy(4)));
    }

    /** At the rate, for as long as the options say; the same answer to everybody who asks. */
    LoadResult measured(Edition edition) {
        return measured.computeIfAbsent(edition, this::measure);
    }

    LoadResult measure(Edition edition) {
        return run(edition, rate(), options.time());
    }

    /** For much longer, on the pack's side. */
    LoadResult soak() {
        return run(Edition.PACK, rate(), options.soak());
    }

    Duration soakTime() {
        return options.soak();
    }

    private LoadResult run(Edition edition, double perSecond, Duration time) {
        ProcessHandle server = portal(edition).server().handle();
        double before = CpuTime.seconds(server);
        // nobody approves on Keycloak's side, but the token costs nothing
        try (Approver approver = new Approver(realms.of(edition))) {
            LoadTarget where = new LoadTarget(edition, realms.of(edition), links, approver, people.get(edition));
            LoadResult result = LoadSimulation.run(where, perSecond, time, target);
            result.cost(CpuTime.seconds(server) - before);
            Benchmarks.say(Row.text("%s, %.1f a second, %d s: ", edition, perSecond, time.toSeconds()) + result);
            return result;
        }
    }

    /** Keycloak fills its caches with people and sessions, up to a limit. Without them there is left what nobody clears away. */
    void empty() {
        portals.pack().signEverybodyOut(realms.pack());
        portals.pack().clearCaches(realms.pack());
    }
}
