// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the three portals differ. */
class PresetTest {
    private static final Path FILES = Path.of("../../realm-config/presets");

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetNamesTheSameSettingsWithGoodValues(Preset preset) {
        Map<Setting<?>, String> values = new SettingsChange(preset.document()).values();

        assertThat(values.keySet())
                .extracting(Setting::key)
                .containsExactlyInAnyOrder("approval", "password", "organizationAtSignUp", "activationLinkLifetime");
        assertThat(Preset.named(preset.presetName())).contains(preset);
    }

    @ParameterizedTest(name = "{0}: approval {1}, password {2}, organization {3}")
    @CsvSource({
        "developer-portal, manual,    account-setup, optional",
        "gravitee,         automatic, account-setup, off",
        "tyk,              manual,    sign-up,       off",
        "layer7,           manual,    account-setup, required",
    })
    void thePresetsDifferAsThePortalsDo(String name, String approval, String password, String organization) {
        Map<?, ?> document = Preset.named(name).orElseThrow().document();

        assertThat(document.get("approval")).isEqualTo(approval);
        assertThat(document.get("password")).isEqualTo(password);
        assertThat(document.get("organizationAtSignUp")).isEqualTo(organization);
    }

    @Test
    void theFilesAreThePresets() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Set.of("developer-portal.json", "gravitee.json", "tyk.json", "layer7.json"));
        }
    }
}
