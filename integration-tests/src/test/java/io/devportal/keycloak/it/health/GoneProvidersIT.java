// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A realm file of an older Keycloak, or of a server with other jars, names what this server does not have: K-09. */
@Tag("health")
@PortalTest
final class GoneProvidersIT {
    /** Of an older Keycloak; this one took its work into the step that creates the user. */
    private static final String GONE_STEP = "registration-profile-action";

    private static final String PROVIDERS =
            """
            {"identityProviders": [
               {"alias": "globex-login", "providerId": "oidc", "enabled": true, "config": {"clientId": "portal"}}],
             "identityProviderMappers": [
               {"name": "team", "identityProviderAlias": "globex-login", "identityProviderMapper": "gone-mapper",
                "config": {}}],
            """;

    private final KeycloakServer server;
    private final PortalRealm realm;

    GoneProvidersIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
    }

    @Test // K-09
    void whatIsGoneIsNamedWithItsPlaceAndItsConsequence() {
        try (PortalRealm old = realm.neighbour("of-another-server", GoneProvidersIT::spoil)) {
            Health health = Health.ofAdmin(server, old.name());

            assertThat(new HttpBrowser().get(old.signUpUrl()).status()).isEqualTo(500);
            assertThat(health.level("registration-flow")).isEqualTo("PROBLEM");
            assertThat(health.message("registration-flow"))
                    .contains(
                            "\"developer portal registration\"",
                            "\"" + GONE_STEP + "\" (in \"developer portal registration form\")",
                            "Disable or delete");
            assertThat(health.level("first-broker-login")).isEqualTo("PROBLEM");
            assertThat(health.message("first-broker-login"))
                    .contains("\"gone-review\" (in \"developer portal first broker login\")");
            assertThat(health.level("providers")).isEqualTo("PROBLEM");
            assertThat(health.message("providers"))
                    .contains("\"VERIFY_PROFILE\"", "\"team\" of \"globex-login\" (gone-mapper)", "\"gone-claim\"");
        }
    }

    private static String spoil(String file) {
        return PROVIDERS
                + file.substring(1)
                        .replace("\"portal-registration-user-creation\"", "\"" + GONE_STEP + "\"")
                        .replace("\"idp-review-profile\"", "\"gone-review\"")
                        .replace("\"providerId\":\"VERIFY_PROFILE\"", "\"providerId\":\"gone-action\"")
                        .replace("\"oidc-audience-mapper\"", "\"gone-claim\"");
    }
}
