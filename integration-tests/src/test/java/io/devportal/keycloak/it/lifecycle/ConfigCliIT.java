// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The files of docs/how-to/infrastructure-as-code.md, in a realm that Keycloak has just made, or make one: B18. */
@Tag("lifecycle")
@PortalTest
final class ConfigCliIT {
    private static final Path FOLDER = Path.of("../realm-config");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "mara@company.example";

    private final KeycloakServer server;
    private final RealmInUse fresh;
    private final PasswordAdmin admin;
    private final People people;

    ConfigCliIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox) {
        this.server = server;
        fresh = RealmInUse.untouched(server, beside);
        admin = new PasswordAdmin(server, fresh.realm().name());
        people = new People(fresh.realm(), mailbox);
    }

    @AfterEach
    void gone() {
        fresh.close();
    }

    private ObjectNode file(String preset) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(FOLDER.resolve("config-cli/" + preset + ".json"))
                    .replace("$(env:PORTAL_REALM)", fresh.realm().name())
                    .replace("$(env:PORTAL_SMTP_HOST)", "smtp.example.com")
                    .replace("$(env:PORTAL_SMTP_PORT)", "25"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest // B18
    @ValueSource(strings = {"developer-portal", "gravitee", "tyk", "layer7"})
    void whatTheFileBringsIsAPortal(String preset) throws IOException {
        new ConfigCli(admin).run(file(preset));
        new ConfigCli(admin).run(file(preset));

        admin.createPerson(ADMIN, People.PASSWORD).expect(201);
        new GlobalRole("portal-admin")
                .grant(
                        fresh.realm(),
                        fresh.realm().admin().users().search(ADMIN).get(0).getId());
        Map<String, String> levels = new TreeMap<>();
        Health.ofAdmin(server, fresh.realm().name())
                .checks()
                .forEach(check -> levels.put(
                        check.path("name").asText(), check.path("level").asText()));
        assertThat(levels.values()).as(levels.toString()).containsOnly("OK");
        assertThat(fresh.outcomes("set-up")).as("nothing is left to do").containsOnly("kept");
        Map<String, String> attributes =
                fresh.realm().admin().toRepresentation().getAttributes();
        JSON.readTree(FOLDER.resolve("presets/" + preset + ".json").toFile())
                .properties()
                .forEach(setting -> assertThat(attributes)
                        .containsEntry(
                                attribute(setting.getKey()), setting.getValue().asText()));
    }

    @Test // B18
    void theFileMakesARealmThatIsNotThere() throws IOException {
        fresh.realm().admin().remove();
        ObjectNode made = ConfigCli.realm(file("developer-portal"));

        server.admin().realms().create(JSON.treeToValue(made, RealmRepresentation.class));

        whatTheFileBringsIsAPortal("developer-portal");
    }

    /** Of a setting. */
    private static String attribute(String key) {
        return "portal." + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test // B18: the list of required actions has to be complete
    void aFileThatListsRequiredActionsWithoutOursSwitchesTheGateOff() {
        ObjectNode file = file("developer-portal");
        new ConfigCli(admin).run(file);
        ArrayNode others = JSON.createArrayNode();
        file.path("requiredActions").forEach(action -> {
            if (!action.path("alias").asText().equals("portal-account-setup")) {
                others.add(action);
            }
        });
        file.set("requiredActions", others);

        new ConfigCli(admin).run(file);

        assertThat(fresh.healthProblems()).contains("required-action");
        assertThat(fresh.outcomes("set-up")).as("the way back").contains("created");
        assertThat(fresh.healthProblems()).isEmpty();
        String address = People.newAddress();
        assertThat(people.signUp(address).text()).contains("your request is in");
    }
}
