// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.mail.MailCatcher;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Takes the figures and prints the table. */
public final class Benchmarks {
    private final Inputs inputs;
    private final List<Section> sections = new ArrayList<>();

    private Benchmarks(Inputs inputs) {
        this.inputs = inputs;
    }

    public static void main(String[] arguments) throws IOException {
        new Benchmarks(Inputs.read()).run();
    }

    private void run() throws IOException {
        Files.createDirectories(inputs.target());
        try (Postgres postgres = Postgres.start()) {
            Servers servers = new Servers(inputs);
            StatementLog log = new StatementLog(postgres);
            Turns turns = new Turns(inputs.rounds());
            if (inputs.asksForAny(
                    "sign-up",
                    "sign-in",
                    "tokens",
                    "organization-tokens",
                    "role-sync",
                    "slow-mail",
                    "taken",
                    "new-link",
                    "queue",
                    "people",
                    "csv",
                    "console",
                    "first-paint",
                    "invited-address")) {
                takeOnRunningServers(postgres, servers, log);
            }
            if (inputs.asksForAny("load", "growth", "soak")) {
                takeUnderLoad(postgres, servers);
            }
            // the others have the machine to themselves
            SeedDatabases databases = new SeedDatabases(postgres, servers, inputs.realms());
            take(List.of(
                    new StartFigure(servers, log, turns, databases),
                    new BuildFigure(servers, turns),
                    new PasswordRulesFigure(inputs.corpus())));
            String table = new Table(sections, postgres.version()).markdown();
            Files.writeString(inputs.target().resolve("benchmarks.md"), table);
            System.out.println("\n" + table);
        }
    }

    private void takeOnRunningServers(Postgres postgres, Servers servers, StatementLog log) {
        try (MailCatcher mails = MailCatcher.listen("127.0.0.1", Ports.free());
                Portal stock = portal(Edition.STOCK, "running", postgres, servers);
                Portal pack = portal(Edition.PACK, "running", postgres, servers)) {
            Stage stage = new Stage(new Pair<>(stock, pack), log, mails.port(), inputs);
            take(List.of(
                    new SignUpFigure(stage),
                    new SignInFigure(stage),
                    new TokenFigure(stage),
                    new OrganizationTokenFigure(stage),
                    new RoleSyncFigure(stage),
                    new SlowMailFigure(stage),
                    new TakenAddressFigure(stage),
                    new NewLinkFigure(stage),
                    new QueueFigure(stage),
                    new InvitedAddressFigure(stage),
                    new PeopleFigure(stage, inputs.users()),
                    new CsvFigure(stage, inputs.lines()),
                    new ConsoleFigure(stage),
                    new FirstPaintFigure(stage)));
        }
    }

    private void takeUnderLoad(Postgres postgres, Servers servers) {
        postgres.behaveAsInstalled();
        try (MailCatcher mails = MailCatcher.listen("127.0.0.1", Ports.free());
                Portal stock = portal(Edition.STOCK, "loaded", postgres, servers);
                Portal pack = portal(Edition.PACK, "loaded", postgres, servers)) {
            LoadGround ground = LoadGround.open(new Pair<>(stock, pack), mails, inputs);
            take(List.of(new LoadFigure(ground), new GrowthFigure(ground), new SoakFigure(ground)));
        } finally {
            postgres.behaveForCounts();
        }
    }

    private Portal portal(Edition edition, String name, Postgres postgres, Servers servers) {
        Postgres.Database database = postgres.create(name + "_" + edition.id());
        say("Starting " + edition);
        return new Portal(edition, servers.start(edition, database), database, inputs.realms());
    }

    private void take(List<Figure> figures) {
        for (Figure figure : figures) {
            if (inputs.asksForAny(figure.name())) {
                say("Taking " + figure.name());
                Section taken = figure.take();
                taken.rows().forEach(row -> say(row.markdown()));
                sections.add(taken);
            }
        }
    }

    static void say(String line) {
        System.out.println("[benchmarks] " + line);
    }
}
