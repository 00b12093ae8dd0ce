// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** {@code scripts/portal}, at this realm of a real server. */
final class PortalScript {
    private static final String SCRIPT =
            Path.of("../scripts/portal").toAbsolutePath().toString();

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Path home = newFolder();
    private final Tools tools = new Tools(Path.of("."), Duration.ofMinutes(2));
    private final Map<String, String> environment = new HashMap<>();

    PortalScript(KeycloakServer server, PortalRealm realm) {
        Tools.require("sh", "curl", "jq");
        this.server = server;
        this.realm = realm;
        environment.put("XDG_STATE_HOME", home.toString());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("portal-script-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it keeps its session; another one for each test. */
    Path home() {
        return home;
    }

    /** Of the server. */
    String url() {
        return server.baseUrl();
    }

    void signIn(String user, String password) {
        assertThat(run(password + "\n", "sign-in", server.baseUrl(), realm.name(), user)
                        .expectSuccess()
                        .output())
                .doesNotContain(password);
    }

    Tools.Result run(String input, String... arguments) {
        return tools.run(
                environment,
                input,
                Stream.concat(Stream.of("sh", SCRIPT), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Over before the script uses them: it has to renew each. */
    void shortTokens() {
        RealmRepresentation lifespan = realm.admin().toRepresentation();
        lifespan.setAccessTokenLifespan(10);
        realm.admin().update(lifespan);
    }

    /** Instead of a sign-in. */
    void serviceAccount() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("nightly-job");
        client.setSecret("job-secret");
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setOptionalClientScopes(List.of("portal-api"));
        realm.admin().clients().create(client).close();
        String id = realm.admin().clients().findByClientId("nightly-job").get(0).getId();
        String user = realm.admin().clients().get(id).getServiceAccountUser().getId();
        new GlobalRole("portal-admin").grant(realm, user);
        environment.putAll(Map.of(
                "PORTAL_SERVER",
                server.baseUrl(),
                "PORTAL_REALM",
                realm.name(),
                "PORTAL_CLIENT_ID",
                "nightly-job",
                "PORTAL_CLIENT_SECRET",
                "job-secret"));
    }
}
