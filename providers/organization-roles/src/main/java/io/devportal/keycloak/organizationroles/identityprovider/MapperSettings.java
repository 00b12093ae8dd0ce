// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimFormat;
import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimReader;
import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoleNames;
import io.devportal.keycloak.organizationroles.identityprovider.claim.ItemPattern;
import io.devportal.keycloak.organizationroles.identityprovider.claim.JoinedFormat;
import io.devportal.keycloak.organizationroles.identityprovider.claim.JsonFormat;
import io.devportal.keycloak.organizationroles.identityprovider.claim.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration of both mappers. Reading it never fails: invalid values become problems, and a mapper with
 * problems does nothing.
 *
 * @param allowed aliases of organizations
 * @param problems sentences that begin with the option's label
 */
record MapperSettings(
        ClaimReader reader,
        Set<String> allowed,
        boolean anyOrganization,
        boolean createsMissing,
        List<String> problems) {

    static MapperSettings of(Map<String, String> config) {
        List<String> problems = new ArrayList<>();
        ClaimReader reader = new ClaimReader(format(config, problems), roleNames(config, problems));
        Set<String> allowed = Set.copyOf(MapperOptions.ORGANIZATIONS.list(config));
        boolean any = MapperOptions.ANY_ORGANIZATION.isOnIn(config);
        boolean creates = MapperOptions.CREATE_ORGANIZATIONS.isOnIn(config);
        if (creates && !any && allowed.isEmpty()) {
            problems.add(MapperOptions.CREATE_ORGANIZATIONS.label()
                    + ": there is none that may be created. Name allowed" + " organizations, or allow any.");
        }
        return new MapperSettings(reader, allowed, any, creates, List.copyOf(problems));
    }

    private static ClaimFormat format(Map<String, String> config, List<String> problems) {
        Optional<String> template = MapperOptions.TEMPLATE.given(config);
        Optional<ItemPattern> pattern = template.flatMap(ItemPattern::of);
        if (template.isPresent() && pattern.isEmpty()) {
            problems.add(MapperOptions.TEMPLATE.label()
                    + ": {organization} and {role} have to stand in it once each, with text between them.");
        }
        String shape = MapperOptions.SHAPE.given(config).orElseThrow();
        switch (shape) {
            case "joined":
                return new JoinedFormat(
                        pattern.orElse(ItemPattern.LAYER7),
                        MapperOptions.SEPARATOR.given(config).orElseThrow());
            case "json":
                return new JsonFormat(JsonValue::parse);
            case "list":
                return new ListFormat(pattern.orElse(ItemPattern.COLON));
            default:
                problems.add(MapperOptions.SHAPE.label() + ": choose list, joined or json.");
                return new ListFormat(ItemPattern.COLON);
        }
    }

    private static ClaimedRoleNames roleNames(Map<String, String> config, List<String> problems) {
        RoleNameTable table =
                RoleNameTable.parse(MapperOptions.ROLE_NAMES.given(config).orElse("[]"));
        table.problem().ifPresent(problem -> problems.add(MapperOptions.ROLE_NAMES.label() + ": " + problem));
        return table.roleNames();
    }

    boolean allows(String alias) {
        return anyOrganization || allowed.contains(alias);
    }
}
