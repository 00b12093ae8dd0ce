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
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path folder;
    private Node node;

    public Installation() {
        Assumptions.assumeFalse(KeycloakServer.isContainer(), "Only a server on this machine can be changed");
        try {
            folder = Files.createTempDirectory("keycloak-installation-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeycloakRun run(Map<String, String> options) {
        return new KeycloakRun(port, managementPort, folder, options, Map.of(), LocalKeycloak.JVM_OPTIONS, List.of());
    }

    /** Starts, or starts again, with our jars. */
    public KeycloakServer withJars() {
        return start(TestFiles.providers(), Map.of(), "with-jars");
    }

    /** With our jars, and without an address of its own: it answers under every name that a request gives it. */
    public KeycloakServer withoutHostname() {
        return start(TestFiles.providers(), Map.of("hostname", "", "hostname-strict", "false"), "without-hostname");
    }

    /** With our jars and these options of the server. */
    public KeycloakServer withOptions(Map<String, String> options) {
        return start(TestFiles.providers(), options, "with-options");
    }

    /** The same database, as if somebody had deleted our jars and changed nothing else. */
    public KeycloakServer withoutJars() {
        return start(List.of(), Map.of(), "without-jars");
    }

    private Node start(List<Path> providers, Map<String, String> options, String how) {
        if (node != null) {
            node.stop();
        }
        node = Node.start(
                LocalKeycloak.home(Database.H2, providers), run(options), "keycloak-installation-" + how + ".log");
        return node;
    }

    /** A realm as it is shipped. */
    public PortalRealm newRealm(Mailbox mailbox) {
        return PortalRealm.create(node, "installed", mailbox.port());
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
    }
}
