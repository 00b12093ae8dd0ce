// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** What portal admins write into the config of an identity provider, beside those who write the rest of it. */
@Tag("identityprovider")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class IdentityProviderSettingsIT {
    private static final String TYPE = "portalAuthorizationType";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final String alias = "acme-" + UUID.randomUUID();
    private final Map<String, String> config = new HashMap<>(Map.of(
            "clientId",
            "portal",
            "clientSecret",
            "secret-0",
            "authorizationUrl",
            "https://acme.example/auth",
            "tokenUrl",
            "https://acme.example/token",
            "acmes-own",
            "kept",
            TYPE,
            "identity-provider"));

    IdentityProviderSettingsIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        provider.setConfig(new HashMap<>(config));
        realm.admin().identityProviders().create(provider).close();
    }

    private int portal(String change) {
        return realm.as(People.ADMIN).put("identity-providers/" + alias, change).status();
    }

    /** As Keycloak's own console writes it: all of it, with what was read before. */
    private int keycloak(String secret) {
        IdentityProviderResource admin = realm.admin().identityProviders().get(alias);
        IdentityProviderRepresentation provider = admin.toRepresentation();
        provider.getConfig().put("clientSecret", secret);
        provider.getConfig().put("tokenUrl", "https://acme.example/" + secret);
        admin.update(provider);
        return 200;
    }

    private Map<String, String> stored() throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement query = database.prepareStatement("select c.name, c.value"
                        + " from identity_provider_config c join identity_provider p on p.internal_id = c.identity_provider_id"
                        + " where p.provider_alias = ?")) {
            query.setString(1, alias);
            Map<String, String> found = new HashMap<>();
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }

    @Test // L42
    void theRestOfTheConfigIsKeptWithItsSecret() throws SQLException {
        assertThat(portal("{\"authorizationType\":\"portal\"}")).isEqualTo(200);

        config.put(TYPE, "portal");
        assertThat(stored()).containsAllEntriesOf(config);
        assertThat(portal("{\"authorizationType\":\"nobody\"}")).isEqualTo(400);
        assertThat(stored()).containsAllEntriesOf(config);
    }

    @Test // L42, K-04
    void whoWriteAtOnceLoseNothingOfEachOther() throws SQLException {
        for (int round = 1; round <= 12; round++) {
            String type = round % 2 == 0 ? "identity-provider" : "portal";
            String approval = round % 3 == 0 ? "off" : "required";
            String secret = "secret-" + round;
            List<Supplier<Integer>> writers = new ArrayList<>(List.of(
                    () -> portal("{\"authorizationType\":\"" + type + "\"}"),
                    () -> portal("{\"approval\":\"" + approval + "\"}")));
            assertThat(Race.of(writers)).containsOnly(200);
            assertThat(stored())
                    .as("two portal admins")
                    .containsEntry(TYPE, type)
                    .containsEntry("portalApproval", approval);

            writers.add(() -> keycloak(secret));
            assertThat(Race.of(writers)).containsOnly(200);

            assertThat(stored())
                    .as("what Keycloak's own API wrote at the same moment")
                    .containsEntry("clientSecret", secret)
                    .containsEntry("tokenUrl", "https://acme.example/" + secret)
                    .containsEntry("acmes-own", "kept")
                    .containsEntry(TYPE, type)
                    .containsEntry("portalApproval", approval);
        }
    }
}
