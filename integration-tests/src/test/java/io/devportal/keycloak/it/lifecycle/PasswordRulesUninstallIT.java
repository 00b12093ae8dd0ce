// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes the jar with the password rules. */
@Tag("lifecycle")
@PortalTest
final class PasswordRulesUninstallIT {
    private static final String JAR = "regex-password-policy";
    private static final String PREPARE = "/portal-password-rules/prepare-uninstall";

    @Test
    void onlyAPreparedServerStartsWithoutTheJar() {
        try (Installation installation = new Installation()) {
            KeycloakServer server = installation.withOnly(JAR);
            installation.newEmptyRealm("one");
            installation.newEmptyRealm("two");
            PasswordAdmin master = new PasswordAdmin(server, "master");
            PasswordAdmin one = new PasswordAdmin(server, "one");
            PasswordAdmin two = new PasswordAdmin(server, "two");
            one.savePolicy("length(8) and portalPasswordRules(developer-portal) and digits(1)")
                    .expect(204);
            two.savePolicy("portalPasswordRules(^[a-z]{4}$)").expect(204);

            assertThat(installation.failureWithoutJars()).contains("Password policy not found");

            server = installation.withOnly(JAR);
            assertThat(one.send("POST", PREPARE, null).expect(200).body())
                    .isEqualTo("{\"realms\":[{\"realm\":\"one\",\"removed\":\"developer-portal\","
                            + "\"passwordPolicy\":\"length(8) and digits(1)\"}]}");
            assertThat(one.policy()).isEqualTo("length(8) and digits(1)");
            assertThat(one.send("POST", PREPARE, null).expect(200).body()).isEqualTo("{\"realms\":[]}");
            ApiResponse all = master.send("POST", PREPARE + "/all-realms", null).expect(200);
            assertThat(all.body()).isEqualTo("{\"realms\":[{\"realm\":\"two\",\"removed\":\"^[a-z]{4}$\"}]}");
            assertThat(master.send("POST", PREPARE + "/all-realms", null)
                            .expect(200)
                            .body())
                    .isEqualTo("{\"realms\":[]}");

            server = installation.withoutJars();
            assertThat(one.createPerson("ada@globex.example", "short").status()).isEqualTo(400);
            assertThat(two.createPerson("ada@globex.example", "short").status()).isEqualTo(201);
            assertThat(server.logs()).doesNotContain("ERROR");
        }
    }
}
