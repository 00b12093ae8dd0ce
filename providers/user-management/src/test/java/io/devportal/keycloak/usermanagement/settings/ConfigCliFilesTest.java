// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each file in {@code realm-config/config-cli} is the realm file with the settings of a preset, for a realm of any name. */
final class ConfigCliFilesTest {
    private static final Path FOLDER = Path.of("../../realm-config");
    /** Whoever has changed the realm file or a preset copies it from here. */
    private static final Path WANTED = Path.of("target/config-cli");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "$(env:PORTAL_REALM)";

    @ParameterizedTest // B18
    @EnumSource(Preset.class)
    void isTheRealmFileWithThePreset(Preset preset) throws IOException {
        String name = preset.presetName() + ".json";
        String wanted = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm(preset)) + "\n";
        Files.createDirectories(WANTED);
        Files.writeString(WANTED.resolve(name), wanted);

        assertThat(FOLDER.resolve("config-cli").resolve(name))
                .as("compare with %s", WANTED.resolve(name))
                .hasContent(wanted);
    }

    private static JsonNode realm(Preset preset) throws IOException {
        String text = Files.readString(FOLDER.resolve("portal-realm.json"))
                .replace("\"realm\": \"portal\"", "\"realm\": \"" + REALM + "\"")
                .replace("/realms/portal/", "/realms/" + REALM + "/")
                .replace("${PORTAL_SMTP_HOST:localhost}", "$(env:PORTAL_SMTP_HOST)")
                .replace("${PORTAL_SMTP_PORT:1025}", "$(env:PORTAL_SMTP_PORT)");
        ObjectNode realm = (ObjectNode) JSON.readTree(text);
        realm.put("passwordPolicy", "portalPasswordRules(" + preset.passwordRules() + ") and notEmail");
        ObjectNode attributes = realm.withObject("/attributes");
        // for an import at the start of the server; here Keycloak has made its scopes before
        attributes.remove("CreateDefaultClientScopes");
        new SettingsChange(preset.document())
                .values()
                .forEach((setting, value) -> attributes.put(setting.attribute(), value));
        return realm;
    }
}
