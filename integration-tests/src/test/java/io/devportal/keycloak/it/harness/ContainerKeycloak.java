// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.devportal.keycloak.testserver.server.Ports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.keycloak.admin.client.Keycloak;

/** The official image through Testcontainers; asked for by {@code -Dserver=container}. */
final class ContainerKeycloak implements KeycloakServer {
    private static final String HOST = "host.docker.internal";

    private final KeycloakContainer container;
    private final String baseUrl;

    private ContainerKeycloak(KeycloakContainer container, String baseUrl) {
        this.container = container;
        this.baseUrl = baseUrl;
    }

    @SuppressWarnings("resource") // closed by close()
    static ContainerKeycloak start(Database database) {
        Assumptions.assumeTrue(database == Database.H2, "In a container the tests run on H2 only");
        // The port is fixed beforehand: the links in the mails start with the configured host name.
        int port = Ports.free();
        String baseUrl = "http://localhost:" + port;
        KeycloakContainer container = new KeycloakContainer(
                        "quay.io/keycloak/keycloak:" + System.getProperty("it.keycloak.version"))
                .withProviderLibsFrom(
                        TestFiles.providers().stream().map(Path::toFile).toList())
                .withEnv("KC_HOSTNAME", baseUrl)
                .withExtraHost(HOST, "host-gateway");
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
        return container.getKeycloakAdminClient();
    }

    @Override
    public String testHost() {
        return HOST;
    }

    @Override
    public String metrics() {
        return Assumptions.abort("The container's management port is not published");
    }

    @Override
    public String logs() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }
}
