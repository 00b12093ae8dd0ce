// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** Health names what keeps people from signing in to the console. */
@Tag("health")
@PortalTest
final class ConsoleHealthIT {
    private static final String CONSOLE = "developer-portal";

    private final PortalRealm realm;
    private final Health health;
    private ClientRepresentation shipped;

    ConsoleHealthIT(PortalRealm realm) {
        this.realm = realm;
        this.health = new Health(realm);
    }

    @BeforeEach
    void asShipped() {
        shipped = Clients.named(realm, CONSOLE).toRepresentation();
        assertThat(health.level("console")).isEqualTo("OK");
    }

    @AfterEach
    void asItWas() {
        Clients.named(realm, CONSOLE).update(shipped);
    }

    @Test
    void aConsoleThatNobodyCanSignInToIsNamedWithTheWayOut() {
        change(client -> client.setRedirectUris(List.of(realm.url("account/"))));
        assertThat(health.message("console")).contains("Nobody can sign in", realm.url("portal/"), CONSOLE);
        change(client -> client.setStandardFlowEnabled(false));
        assertThat(health.message("console")).contains("\"Standard flow\" of the client");
        change(client -> client.setPublicClient(false));
        assertThat(health.message("console")).contains("\"Client authentication\" of the client");
        change(client -> client.setEnabled(false));
        assertThat(health.message("console")).contains("\"Enabled\" of the client");
        assertThat(health.level("console")).isEqualTo("WARNING");
    }

    private void change(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = Clients.named(realm, CONSOLE).toRepresentation();
        change.accept(client);
        Clients.named(realm, CONSOLE).update(client);
    }
}
