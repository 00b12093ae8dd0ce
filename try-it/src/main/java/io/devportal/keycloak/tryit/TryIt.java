// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import io.devportal.keycloak.testserver.server.KeycloakBuild;
import io.devportal.keycloak.testserver.server.KeycloakHome;
import io.devportal.keycloak.testserver.server.KeycloakProcess;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import io.devportal.keycloak.testserver.server.Ports;
import io.devportal.keycloak.testserver.server.Trouble;
import io.devportal.keycloak.tryit.mail.InboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts everything, prints the card and runs until Ctrl+C. Problems are reported as one sentence and exit code 1. */
public final class TryIt {
    private static final String LOOPBACK = "127.0.0.1";
    /** A build is short work: compiling less of it saves a third of the time. */
    private static final String BUILD_JVM = "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Settings settings;

    private TryIt(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        try {
            new TryIt(Settings.read()).run();
        } catch (Trouble trouble) {
            fail(trouble.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail("The try-out cannot go on: " + e.getMessage()
                    + ". Free some disk space or choose another folder with -Dtry-it.folder=FOLDER.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(String sentence) {
        System.err.println();
        System.err.println(sentence);
        System.exit(1);
    }

    private void run() throws IOException, InterruptedException {
        requireFree("try-it.port", settings.port());
        requireFree("try-it.inbox-port", settings.inboxPort());
        requireFree("try-it.smtp-port", settings.smtpPort());
        try (WorkFolder folder = WorkFolder.open(settings.folder())) {
            if (settings.fresh()) {
                folder.forget();
            }
            run(folder);
        }
    }

    private void run(WorkFolder folder) throws IOException, InterruptedException {
        try (MailCatcher mails = MailCatcher.listen(LOOPBACK, settings.smtpPort(), folder.mails());
                InboxServer inbox = InboxServer.listen(settings.inboxPort(), mails);
                KeycloakProcess keycloak = start(folder)) {
            PortalUrls urls = new PortalUrls(keycloak.baseUrl(), "portal");
            RealmForTryOut realm = new RealmForTryOut(urls);
            realm.sendMailsTo(settings.smtpPort());
            realm.enablePasswordClient();
            if (!folder.hasDemoPeople()) {
                signUpDemoPeople(new DemoPeople(urls, mails), folder);
            }
            System.out.println(new Card(urls, inbox.url(), settings.folder()).text());
            if (!settings.stopsWhenReady()) {
                keycloak.await();
            }
        }
    }

    /** Without them the portal is still worth a look, so a person goes on; an automated check does not. */
    private void signUpDemoPeople(DemoPeople people, WorkFolder folder) throws IOException {
        say("Signing up the demo people");
        try {
            people.create();
            folder.rememberDemoPeople();
        } catch (Trouble trouble) {
            if (settings.stopsWhenReady()) {
                throw trouble;
            }
            System.err.println(trouble.getMessage());
        }
    }

    private KeycloakProcess start(WorkFolder folder) throws IOException {
        KeycloakBuild build =
                new KeycloakBuild(settings.distribution(), jars(), Map.of("db", "dev-file", "health-enabled", "true"));
        KeycloakHome home = KeycloakHome.prepare(folder.servers(), build, BUILD_JVM, TryIt::say);
        say("Starting Keycloak, which takes up to a minute the first time");
        return KeycloakProcess.start(
                home,
                new KeycloakRun(
                        settings.port(),
                        Ports.free(),
                        folder.data(),
                        Map.of(),
                        Map.of("PORTAL_SMTP_HOST", LOOPBACK, "PORTAL_SMTP_PORT", "" + settings.smtpPort()),
                        "",
                        realmFiles()));
    }

    private List<Path> jars() throws IOException {
        return files(settings.providers(), ".jar");
    }

    /** The realm and its people: {@code portal-realm.json} and {@code portal-users-0.json}. */
    private List<Path> realmFiles() throws IOException {
        return files(settings.realms(), ".json");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void requireFree(String setting, int port) {
        if (Ports.isTaken(port)) {
            throw new Trouble(
                    "Port " + port + " is taken. Stop the program that uses it, or choose another port with -D"
                            + setting + "=" + (port + 1) + ".");
        }
    }

    private static void say(String line) {
        System.out.println("  " + line + " …");
    }
}
