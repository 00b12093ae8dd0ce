// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.mail.MailCatcher;
import io.devportal.keycloak.testserver.server.Ports;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What all test classes of this JVM share; each part starts when the first test asks for it and ends with the JVM. Not with
 * JUnit's run: where more than one JVM tests, Surefire has JUnit begin anew for each class.
 */
final class Stage implements AutoCloseable {
    private static Stage ofThisJvm;

    private final Map<Database, KeycloakServer> servers = new EnumMap<>(Database.class);
    private final Browsers browsers =
            new Browsers(Duration.ofSeconds(30), line -> System.out.println("[browser] " + line));
    private MailCatcher mails;
    private int realms;

    static synchronized Stage ofThisJvm() {
        if (ofThisJvm == null) {
            Stage stage = new Stage();
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "end-of-tests"));
            ofThisJvm = stage;
        }
        return ofThisJvm;
    }

    KeycloakServer server(Database database) {
        return servers.computeIfAbsent(database, this::start);
    }

    private KeycloakServer start(Database database) {
        KeycloakServer server = KeycloakServer.start(database);
        System.out.println(
                "[server] Keycloak " + server.version() + " on " + database + " answers at " + server.baseUrl());
        return server;
    }

    PortalRealm newRealm(Database database) {
        realms++;
        return PortalRealm.create(server(database), "portal-" + realms, mails().port());
    }

    Cluster cluster(Database database) {
        if (database.isClustered() && server(database) instanceof LocalKeycloak local) {
            return new Cluster(local);
        }
        throw new IllegalStateException(
                "Only a local server on a clustered database has a second node: @OnDatabase(POSTGRES)");
    }

    int mailPort() {
        return mails().port();
    }

    Mailbox mailbox() {
        return new Mailbox(mails());
    }

    Browser newBrowser() {
        return browsers.newBrowser();
    }

    void restartMails() {
        if (mails != null) {
            mails.restart();
        }
    }

    private MailCatcher mails() {
        if (mails == null) {
            // A container comes from another address than the loopback one.
            mails = MailCatcher.listen(KeycloakServer.isContainer() ? "0.0.0.0" : "127.0.0.1", Ports.free());
        }
        return mails;
    }

    @Override
    public void close() {
        browsers.close();
        servers.values().forEach(KeycloakServer::close);
        if (mails != null) {
            mails.close();
        }
    }
}
