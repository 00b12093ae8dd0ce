// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A node with the jars of an earlier release, on a PostgreSQL and with a realm that it has made itself, and nodes with today's jars
 * that join it. {@code -Dearlier.release} names a folder with those jars and their {@code portal-realm.json}.
 */
public final class EarlierServer implements AutoCloseable {
    private final Path release = TestFiles.earlierRelease();

    private final LocalKeycloak server = LocalKeycloak.with(TestFiles.jars(release), "-earlier");
    private final Cluster cluster = new Cluster(server);

    /** As the earlier release sets it up. */
    public PortalRealm newRealm(Mailbox mailbox) {
        RealmFile file = RealmFile.of(release.resolve("portal-realm.json"), "rolling");
        return PortalRealm.create(server.node(), file, "rolling", mailbox.port(), UnaryOperator.identity());
    }

    /** A is the node with the earlier jars; each other one has today's. */
    public Cluster cluster() {
        return cluster;
    }

    /** Running beside the others, also when a test has stopped it. */
    public Node earlier() {
        if (!server.node().isRunning()) {
            server.node().start();
            cluster.awaitMeeting();
        }
        return server.node();
    }

    /** As at the end of its service: it finishes what it does. */
    public void stop(Node node) {
        node.stop();
    }

    @Override
    public void close() {
        cluster.close();
        server.close();
    }
}
