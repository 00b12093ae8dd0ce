// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.tryit.server.KeycloakRun;
import io.devportal.keycloak.tryit.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A server of its own on H2 whose jars come and go, while database and address stay. One runs at a time. */
public final class Installation implements AutoCloseable {
    private final KeycloakRun run;
    private Node node;

    public Installation() {
        Assumptions.assumeFalse(KeycloakServer.isContainer(), "Only a server on this machine can be changed");
        try {
            Path folder = Files.createTempDirectory("keycloak-installation-");
            run = new KeycloakRun(
                    Ports.free(), Ports.free(), folder, Map.of(), Map.of(), LocalKeycloak.JVM_OPTIONS, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts, or starts again, with our jars. */
    public KeycloakServer withJars() {
        return start(TestFiles.providers(), "with");
    }

    /** The same database, as if somebody had deleted our jars and changed nothing else. */
    public KeycloakServer withoutJars() {
        return start(List.of(), "without");
    }

    private Node start(List<Path> providers, String how) {
        if (node != null) {
            node.stop();
        }
        node = Node.start(
                LocalKeycloak.home(Database.H2, providers), run, "keycloak-installation-" + how + "-jars.log");
        return node;
    }

    /** A realm as it is shipped; its mails go nowhere. */
    public PortalRealm newRealm() {
        return PortalRealm.create(node, "installed", Ports.free());
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
    }
}
