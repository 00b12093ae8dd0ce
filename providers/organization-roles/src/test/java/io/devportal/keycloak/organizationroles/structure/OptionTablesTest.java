// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.identityprovider.OidcClaimMapper;
import io.devportal.keycloak.organizationroles.identityprovider.SamlAttributeMapper;
import io.devportal.keycloak.organizationroles.token.OidcOrganizationRoleMapper;
import io.devportal.keycloak.organizationroles.token.SamlOrganizationRoleMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;

/** The tables of {@code docs/reference/organization-roles.md} name the options that the Admin Console shows, with their defaults. */
class OptionTablesTest {
    private static final Path PAGE = Path.of("../../docs/reference/organization-roles.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|$");

    /** The Admin Console's words for Keycloak's own options, which name a message. */
    private static final Map<String, String> WORDS = Map.of(
            "includeInIdToken.label", "Add to ID token",
            "includeInAccessToken.label", "Add to access token",
            "includeInLightweight.label", "Add to lightweight access token",
            "includeInUserInfo.label", "Add to userinfo",
            "includeInIntrospection.label", "Add to token introspection");

    @Test
    void optionsOfTheTokenMappers() throws IOException {
        assertThat(written("## Roles in tokens"))
                .isEqualTo(declared(new OidcOrganizationRoleMapper(), new SamlOrganizationRoleMapper()));
    }

    @Test
    void optionsOfTheIdentityProviderMappers() throws IOException {
        assertThat(written("## Roles from an identity provider"))
                .isEqualTo(declared(new OidcClaimMapper(), new SamlAttributeMapper()));
    }

    /** Label and default by key. */
    private static Map<String, String> declared(ConfiguredProvider... mappers) {
        Map<String, String> options = new TreeMap<>();
        for (ConfiguredProvider mapper : mappers) {
            for (ProviderConfigProperty option : mapper.getConfigProperties()) {
                String label = WORDS.getOrDefault(option.getLabel(), option.getLabel());
                Object value = option.getDefaultValue();
                options.put(option.getName(), label + " = " + (value == null ? "none" : "`" + value + "`"));
            }
        }
        return options;
    }

    private static Map<String, String> written(String heading) throws IOException {
        String section =
                Files.readString(PAGE).split("(?m)^" + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        Map<String, String> options = new TreeMap<>();
        ROW.matcher(section).results().forEach(row -> options.put(row.group(1), row.group(2) + " = " + row.group(3)));
        return options;
    }
}
