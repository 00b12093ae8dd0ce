// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.function.Supplier;

/** What the health check says about a realm. */
public final class Health {
    private final Supplier<JsonNode> checks;

    /** As a portal admin asks for it. */
    public Health(PortalRealm realm) {
        checks = () -> realm.as(People.ADMIN).get("health").expect(200).json().path("checks");
    }

    private Health(Supplier<JsonNode> checks) {
        this.checks = checks;
    }

    /** As an administrator of the server asks for it, whatever became of the pack's own API. */
    public static Health ofAdmin(KeycloakServer server, String realm) {
        PasswordAdmin admin = new PasswordAdmin(server, realm);
        return new Health(() ->
                admin.send("GET", "/portal-health", null).expect(200).json().path("checks"));
    }

    public String level(String check) {
        return check(check).path("level").asText();
    }

    public String message(String check) {
        return check(check).path("message").asText();
    }

    public JsonNode checks() {
        return checks.get();
    }

    private JsonNode check(String name) {
        for (JsonNode check : checks()) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("No check " + name);
    }
}
