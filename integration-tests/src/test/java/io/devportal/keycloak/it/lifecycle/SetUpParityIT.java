// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm that was set up has whatever the realm file brings, or the answer says what is left to an admin: B18. */
@Tag("lifecycle")
@PortalTest
final class SetUpParityIT {
    private static final Path FILE = Path.of("../realm-config/portal-realm.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in the file, and is left as it is in a realm that people use; by what the answer says of it. */
    private static final Map<String, String> LEFT = Map.ofEntries(
            entry("registrationAllowed", "\\\"User registration\\\" is off"),
            entry("registrationEmailAsUsername", "\\\"Email as username\\\""),
            entry("rememberMe", "\\\"Remember me\\\""),
            entry("resetPasswordAllowed", "\\\"Forgot password\\\" is off"),
            entry("bruteForceProtected", "Brute force detection"),
            entry("organizationsEnabled", "Organizations are off in this realm"),
            entry("eventsEnabled", "Not all events are saved"),
            entry("adminEventsEnabled", "Not all events are saved"),
            entry("adminEventsDetailsEnabled", "Not all events are saved"),
            entry("passwordPolicy", "portalPasswordRules(developer-portal) and notEmail"));

    /** Compared as wholes, or different in each realm; the mail server is the one of the tests. */
    private static final Set<String> OTHERWISE = Set.of(
            "realm",
            "displayName",
            "smtpServer",
            "attributes",
            "registrationFlow",
            "firstBrokerLoginFlow",
            "authenticationFlows",
            "authenticatorConfig",
            "requiredActions",
            "clientScopes",
            "clients",
            "roles");

    private final RealmInUse setUp;
    private final PortalRealm imported;
    private final RealmPicture fromTheFile;
    private final RealmPicture fromTheCall;

    SetUpParityIT(KeycloakServer server, PortalRealm beside) {
        setUp = RealmInUse.untouched(server, beside);
        imported = beside.neighbour("imported", SetUpParityIT::asShipped);
        fromTheFile = picture(server, imported);
        fromTheCall = picture(server, setUp.realm());
    }

    private static RealmPicture picture(KeycloakServer server, PortalRealm realm) {
        return new RealmPicture(new PasswordAdmin(server, realm.name()), realm.name());
    }

    /** The tests sign in through the client of the command line, which the file has switched off. */
    private static String asShipped(String json) {
        try {
            JsonNode realm = JSON.readTree(json);
            realm.path("clients").forEach(client -> {
                if (client.path("clientId").asText().equals("portal-cli")) {
                    ((ObjectNode) client).put("enabled", false);
                }
            });
            return realm.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void gone() {
        setUp.close();
        imported.close();
    }

    @Test // B18
    void bringsWhatTheRealmFileBringsOrSaysWhatIsLeft() throws IOException {
        String left = setUp.call("set-up").expect(200).json().path("left").toString();

        assertThat(fromTheCall.clientScopes()).isEqualTo(fromTheFile.clientScopes());
        assertThat(fromTheCall.standardScopes()).isEqualTo(fromTheFile.standardScopes());
        assertThat(fromTheCall.clients()).isEqualTo(fromTheFile.clients());
        assertThat(fromTheCall.rolesOf("developer-portal")).isEqualTo(fromTheFile.rolesOf("developer-portal"));
        assertThat(fromTheCall.requiredActions()).isEqualTo(fromTheFile.requiredActions());
        for (String binding : Set.of("registrationFlow", "firstBrokerLoginFlow")) {
            assertThat(fromTheCall.steps(binding)).as(binding).isEqualTo(fromTheFile.steps(binding));
        }

        JsonNode file = JSON.readTree(FILE.toFile());
        JsonNode realm = fromTheCall.realm();
        file.properties().forEach(setting -> {
            String name = setting.getKey();
            if (LEFT.containsKey(name)) {
                assertThat(left).as(name).contains(LEFT.get(name));
            } else if (!OTHERWISE.contains(name)) {
                assertThat(values(realm.path(name))).as(name).isEqualTo(values(setting.getValue()));
            }
        });
        file.path("attributes").properties().forEach(setting -> {
            boolean isOfOrganizations = setting.getKey().equals("portal.organization-at-sign-up");
            if (setting.getKey().startsWith("portal.") && !isOfOrganizations) {
                assertThat(realm.path("attributes").path(setting.getKey()).asText())
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue().asText());
            }
        });
        RealmRepresentation open = setUp.realm().admin().toRepresentation();
        open.setRegistrationAllowed(true);
        setUp.realm().admin().update(open);
        assertThat(setUp.healthProblems()).isEmpty();
    }

    private static Set<String> values(JsonNode value) {
        Set<String> values = new TreeSet<>(Set.of(value.asText()));
        value.forEach(element -> values.add(element.asText()));
        return values;
    }
}
