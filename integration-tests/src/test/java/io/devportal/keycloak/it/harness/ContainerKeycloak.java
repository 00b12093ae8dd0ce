// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import io.devportal.keycloak.testserver.server.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.keycloak.admin.client.Keycloak;

/** The official image through Testcontainers, in production mode; asked for by {@code -Dserver=container}. */
final class ContainerKeycloak implements KeycloakServer {
    private static final String HOST = "host.docker.internal";

    private final KeycloakContainer container;
    private final String baseUrl;
    private final Keycloak admin;

    private ContainerKeycloak(KeycloakContainer container, String baseUrl) {
        this.container = container;
        this.baseUrl = baseUrl;
        this.admin = AdminClient.of(baseUrl);
    }

    @SuppressWarnings("resource") // closed by close()
    static ContainerKeycloak start(Database database) {
        Assumptions.assumeTrue(database == Database.H2, "In a container the tests run on H2 only");
        // The port is fixed beforehand: the links in the mails start with the configured host name.
        int port = Ports.free();
        String baseUrl = "http://localhost:" + port;
        KeycloakContainer container = new KeycloakContainer(
                        "quay.io/keycloak/keycloak:" + System.getProperty("it.keycloak.version"))
                .withProductionMode()
                .withEnabledMetrics()
                .withProviderLibsFrom(
                        TestFiles.providers().stream().map(Path::toFile).toList())
                .withAdminUsername(KeycloakRun.ADMIN)
                .withAdminPassword(KeycloakRun.ADMIN)
                .withEnv("KC_HOSTNAME", baseUrl)
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_DB", database.vendor())
                .withEnv("KC_CACHE", "local")
                .withEnv("JAVA_OPTS_APPEND", LocalKeycloak.JVM_OPTIONS)
                .withExtraHost(HOST, "host-gateway")
                .withStartupTimeout(Duration.ofMinutes(4));
        QuickOptions.on(database).forEach((option, value) -> container.addEnv(QuickOptions.variable(option), value));
        container.setPortBindings(List.of(port + ":8080"));
        container.start();
        return new ContainerKeycloak(container, baseUrl);
    }

    @Override
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public Keycloak admin() {
        return admin;
    }

    @Override
    public String testHost() {
        return HOST;
    }

    @Override
    public String metrics() {
        return Node.metrics(container.getMgmtServerUrl());
    }

    @Override
    public String logs() {
        return container.getLogs();
    }

    @Override
    public void close() {
        admin.close();
        container.stop();
    }
}
