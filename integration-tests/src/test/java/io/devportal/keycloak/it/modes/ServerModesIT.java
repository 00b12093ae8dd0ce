// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PathProxy;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The whole journey below {@code /auth}, on IPv6 and with fine-grained admin permissions, and through a proxy that shows the same
 * server below a path of its own: B1, B21, R-32, I-08.
 */
@Tag("modes")
@PortalTest
final class ServerModesIT {
    private static final Installation SERVER = new Installation(Modes.BUILT);

    private final Mailbox mailbox;

    ServerModesIT(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test // B1, B21, I-08
    void onIpv6BelowAPathWithFineGrainedPermissions(Page page) {
        KeycloakServer server =
                SERVER.withOptions(Map.of("http-host", Modes.loopback(), "http-management-host", "127.0.0.1"));
        try (PortalRealm realm = SERVER.newRealm(server, mailbox)) {
            RealmRepresentation permissions = new RealmRepresentation();
            permissions.setAdminPermissionsEnabled(true);
            realm.admin().update(permissions);

            assertThat(server.baseUrl()).matches("http://(\\[::1]|127\\.0\\.0\\.1):\\d+/auth");
            new Journey(realm, mailbox, page).isWholeAt(server.baseUrl());
            assertThat(errors(server)).isEmpty();
            assertThat(SERVER.changedFiles()).as("its folder may be read-only").isEmpty();
        }
    }

    @Test // B1, B21, R-32, J-01
    void throughAProxyWithAPathOfItsOwn(Page page) {
        try (PathProxy proxy = new PathProxy("/developers")) {
            KeycloakServer server = proxy.before(
                    SERVER.withOptions(Map.of("hostname", proxy.address(), "proxy-headers", "xforwarded")));
            try (PortalRealm realm = SERVER.newRealm(server, mailbox)) {
                new Journey(realm, mailbox, page).isWholeAt(proxy.address());
                assertThat(errors(server)).isEmpty();
                limitsCountWhomTheProxyNames(realm, proxy);
            }
        }
    }

    private static List<String> errors(KeycloakServer server) {
        return server.logs().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    /** Of IPv6 the network counts, not the address. Theirs are local ones: without TLS Keycloak serves no others. */
    private void limitsCountWhomTheProxyNames(PortalRealm realm, PathProxy proxy) {
        People people = new People(realm, mailbox);
        realm.as(People.ADMIN).put("settings", "{\"maxSignUpsPerHour\":1}").expect(200);

        proxy.visitorsComeFrom("fec0:0:0:1::1");
        assertThat(people.signUp(People.newAddress()).status()).isEqualTo(200);
        proxy.visitorsComeFrom("fec0:0:0:1::ffff");
        assertThat(people.signUp(People.newAddress()).status()).isEqualTo(429);
        proxy.visitorsComeFrom("fec0:0:0:2::1");
        assertThat(people.signUp(People.newAddress()).status()).isEqualTo(200);
        proxy.visitorsComeFrom("127.0.0.1");
    }
}
