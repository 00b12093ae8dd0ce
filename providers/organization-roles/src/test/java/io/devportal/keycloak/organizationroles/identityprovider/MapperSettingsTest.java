// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapperSettingsTest {

    @Test // E-24
    void withoutConfigNoOrganizationIsAllowed() {
        MapperSettings settings = MapperSettings.of(Map.of());

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.allows("acme")).isFalse();
        assertThat(settings.createsMissing()).isFalse();
    }

    @Test
    void aConfigMayBeMissingAltogether() {
        assertThat(MapperSettings.of(null).problems()).isEmpty();
    }

    @Test
    void allowedOrganizationsAreThoseNamed() {
        MapperSettings settings = MapperSettings.of(Map.of("portal.organizations", "acme, globex"));

        assertThat(List.of("acme", "globex", "Acme", "initech"))
                .filteredOn(settings::allows)
                .containsExactly("acme", "globex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "portal.shape                 | xml                                     | Shape: ",
                "portal.item.template         | {organization}{role}                    | Item template: ",
                "portal.role.names            | {                                       | Role names: ",
                "portal.role.names            | [{\"key\":\"a\"}]                       | Role names: ",
                "portal.role.names            | [{\"key\":\"a\",\"value\":\"boss\"}]    | Role names: \"boss\" ",
                "portal.create.organizations  | true                                    | Create missing organizations: ",
            })
    void aProblemNamesTheField(String key, String value, String beginning) {
        assertThat(MapperSettings.of(Map.of(key, value)).problems())
                .singleElement()
                .asString()
                .startsWith(beginning.strip());
    }

    @Test
    void oneNameHasOneRole() {
        String table = "[{\"key\":\"a\",\"value\":\"developer\"},{\"key\":\"a\",\"value\":\"org-admin\"}]";

        assertThat(MapperSettings.of(Map.of("portal.role.names", table)).problems())
                .containsExactly("Role names: \"a\" stands in it twice.");
    }

    @Test
    void jsonTextIsReadAsJson() {
        MapperSettings settings = MapperSettings.of(Map.of("portal.shape", "json"));

        assertThat(settings.reader().read("{\"acme\":[\"developer\"]}").byAlias())
                .containsOnlyKeys("acme");
        for (String text : List.of("null", "{", "{}{}", "7", "\"acme\"", "[".repeat(5000))) {
            ClaimedRoles claimed = settings.reader().read(text);
            assertThat(claimed.byAlias()).isEmpty();
            assertThat(claimed.ignored().isEmpty()).isFalse();
        }
    }

    @Test
    void everyOptionSaysWhatItIs() {
        assertThat(MapperOptions.properties(MapperOptions.CLAIM)).allSatisfy(property -> {
            assertThat(property.getLabel()).isNotBlank();
            assertThat(property.getHelpText()).endsWith(".").hasSizeLessThan(400);
        });
    }
}
