// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleFormatConfigTest {
    private static final String LAYER7 = "{organization:${organization},role:${role}}";
    private static final List<Membership> TWO = List.of(
            Acme.in("acme", "Acme \"A\", Inc.", "gold", OrganizationRole.ORG_ADMIN),
            Acme.in("zeta", OrganizationRole.DEVELOPER));

    private static RoleValue value(Map<String, String> config, List<Membership> memberships, GlobalRole... global)
            throws InvalidSetting {
        return RoleFormatConfig.read(config).format().of(memberships, Set.of(global));
    }

    @Test // L39
    void byDefaultEachRoleIsOneText() throws InvalidSetting {
        assertThat(value(Map.of(), TWO).content()).isEqualTo(List.of("acme:org-admin", "zeta:developer"));
    }

    @Test
    void joinedIsOneTextAsLayer7ReadsIt() throws InvalidSetting {
        assertThat(value(
                                Map.of(
                                        "portal.shape", "joined",
                                        "portal.item.template", LAYER7,
                                        "portal.role.names", "[{\"key\":\"org-admin\",\"value\":\"admin\"}]"),
                                TWO)
                        .content())
                .isEqualTo("{organization:acme,role:admin};{organization:zeta,role:developer}");
    }

    @Test // L10
    void anObjectHasEveryOrganizationAndOnRequestItsPlan() throws InvalidSetting {
        Map<String, String> config = new HashMap<>(Map.of("portal.shape", "object"));
        Map<String, ?> zeta = Map.of("id", "id-of-zeta", "name", "zeta Inc", "roles", List.of("developer"));

        assertThat(value(config, TWO).content())
                .isEqualTo(Map.of(
                        "acme",
                        Map.of("id", "id-of-acme", "name", "Acme \"A\", Inc.", "roles", List.of("org-admin")),
                        "zeta",
                        zeta));

        config.put("portal.account.plan", "true");
        assertThat(value(config, TWO).content())
                .extracting("acme.accountPlan", "zeta")
                .containsExactly("gold", zeta);
    }

    @Test
    void rolesOfTheWholePortalAreToldOnRequest() throws InvalidSetting {
        Map<String, String> config = new HashMap<>(Map.of("portal.global.roles", "true"));

        assertThat(value(config, List.of(), GlobalRole.API_OWNER).content()).isEqualTo(List.of("api-owner"));
        config.put("portal.shape", "joined");
        assertThat(value(config, TWO, GlobalRole.PORTAL_ADMIN).content())
                .isEqualTo("portal-admin;acme:org-admin;zeta:developer");
        config.put("portal.shape", "object");
        assertThat(value(config, List.of(), GlobalRole.PORTAL_ADMIN).content())
                .isEqualTo(Map.of("*", Map.of("roles", List.of("portal-admin"))));
    }

    @ParameterizedTest
    @CsvSource({"list", "joined", "object"})
    void withNothingToSayThereIsNothing(String shape) throws InvalidSetting {
        assertThat(value(Map.of("portal.shape", shape), List.of()).optionalContent())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"list", "joined"})
    void aMemberWithoutARoleIsOnlyInAnObject(String shape) throws InvalidSetting {
        List<Membership> roleless = List.of(Acme.in("acme", null));

        assertThat(value(Map.of("portal.shape", shape), roleless).optionalContent())
                .isEmpty();
        assertThat(JsonText.forXml(
                        value(Map.of("portal.shape", "object"), roleless).content()))
                .contains("\"roles\":[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a;b                              | {organization}:{role}",
                "a},{organization:acme,role:admin | {organization:{organization},role:{role}}",
                "a{b                              | {organization:{organization},role:{role}}",
                "a\u0007b                         | {organization}:{role}",
            })
    void whatCouldForgeAnotherItemIsLeftOutAndReported(String alias, String template) throws InvalidSetting { // E-22
        Map<String, String> config = Map.of("portal.shape", "joined", "portal.item.template", template);

        RoleValue value = value(
                config, List.of(Acme.in(alias, OrganizationRole.DEVELOPER), Acme.in("z", OrganizationRole.DEVELOPER)));

        assertThat(value.content().toString()).contains("z").doesNotContain(alias);
        assertThat(value.leftOut()).containsExactly("id-of-" + alias);
    }

    /** Nothing is escaped: portals split at the separator wherever it stands. */
    @ParameterizedTest // E-22
    @CsvSource(
            delimiter = '|',
            value = {
                "; | Smith; Sons          | {name}:{role}",
                "; | x:y;Acme:org-admin;z | {name}:{role}",
                "' ' | Acme Corp          | {name}:{role}",
                "; | Acme},{organization:zeta | {organization:{name},role:{role}}",
                "; | 'Acme Inc,role:org-admin' | {organization:{name},role:{role}}",
                "; | Zeta:org-admin       | {name}:{role}",
                "; | Zeta/org-admin       | {organization}/{name}/{role}",
                "; | ';Zeta'              | {role}:{name}",
            })
    void aNameWithTheSeparatorIsLeftOut(String separator, String name, String template) throws InvalidSetting {
        Map<String, String> config =
                Map.of("portal.shape", "joined", "portal.item.template", template, "portal.separator", separator);
        Membership plain = Acme.in("zeta", "Zeta", null, OrganizationRole.DEVELOPER);

        RoleValue value = value(config, List.of(Acme.in("own", name, null, OrganizationRole.ORG_ADMIN), plain));

        assertThat(value).isEqualTo(new RoleValue(value(config, List.of(plain)).content(), List.of("id-of-own")));
    }

    @Test // E-22
    void theEndOfAnItemAndTheSeparatorStayApart() throws InvalidSetting {
        Map<String, String> config = Map.of(
                "portal.shape", "joined", "portal.item.template", "{role}:{organization}", "portal.separator", ";;");

        assertThat(value(config, List.of(Acme.in("a;", OrganizationRole.DEVELOPER)))
                        .leftOut())
                .hasSize(1);
    }

    @Test // E-22
    void noOrganizationStandsForTheWholePortal() throws InvalidSetting {
        RoleValue value = value(Map.of("portal.shape", "object"), List.of(Acme.in("*", OrganizationRole.ORG_ADMIN)));

        assertThat(value.optionalContent()).isEmpty();
        assertThat(value.leftOut()).hasSize(1);
    }
}
