// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** E-22, L39: whatever is told can be read back in exactly one way, whatever people type; a slow reader tries every cut. */
class ReadBackTest {
    private static final List<String> PLACEHOLDERS = List.of("{organization}", "{name}", "{plan}", "{role}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(organization|name|plan|role)}");

    @Property(tries = 5_000)
    void everyItemOfAListIsReadInOneWay(
            @ForAll("templates") String template, @ForAll("people") List<Membership> memberships) {
        formatOf(Map.of("portal.item.template", template)).ifPresent(format -> {
            RoleValue value = format.of(memberships, Set.of());
            List<String> told = told(value, memberships, template);
            Statistics.label("told").collect(!told.isEmpty());
            told.forEach(item -> assertThat(readings(item, fixedTexts(template)))
                    .as("%s of %s", item, template)
                    .isEqualTo(1));
        });
    }

    @Property(tries = 5_000)
    void aJoinedTextFallsApartIntoItsItems(
            @ForAll("templates") String template,
            @ForAll("separators") String separator,
            @ForAll("people") List<Membership> memberships) {
        Map<String, String> config =
                Map.of("portal.shape", "joined", "portal.item.template", template, "portal.separator", separator);
        formatOf(config).map(format -> format.of(memberships, Set.of())).ifPresent(value -> {
            if (value.content() != null) {
                List<String> items = Arrays.asList(value.content().toString().split(Pattern.quote(separator), -1));
                assertThat(items).containsExactlyElementsOf(told(value, memberships, template));
            }
        });
    }

    private static Optional<RoleFormat> formatOf(Map<String, String> config) {
        try {
            return Optional.of(RoleFormatConfig.read(config).format());
        } catch (InvalidSetting e) {
            return Optional.empty();
        }
    }

    /** What stands for those organizations that are not left out. */
    private static List<String> told(RoleValue value, List<Membership> memberships, String template) {
        return memberships.stream()
                .filter(membership -> !value.leftOut().contains(membership.organizationId()))
                .map(membership -> PLACEHOLDER
                        .matcher(template)
                        .replaceAll(found -> Matcher.quoteReplacement(of(membership, found.group(1)))))
                .distinct()
                .toList();
    }

    private static String of(Membership membership, String placeholder) {
        return switch (placeholder) {
            case "organization" -> membership.alias();
            case "name" -> membership.name();
            case "plan" -> membership.accountPlan();
            default -> membership.role().roleName();
        };
    }

    private static List<String> fixedTexts(String template) {
        return Arrays.asList(PLACEHOLDER.split(template, -1));
    }

    /** Every way to cut the item into the fixed texts and anything between them. */
    private static int readings(String item, List<String> fixedTexts) {
        String first = fixedTexts.get(0);
        if (!item.startsWith(first)) {
            return 0;
        }
        String rest = item.substring(first.length());
        if (fixedTexts.size() == 1) {
            return rest.isEmpty() ? 1 : 0;
        }
        int ways = 0;
        for (int cut = 0; cut <= rest.length(); cut++) {
            ways += readings(rest.substring(cut), fixedTexts.subList(1, fixedTexts.size()));
        }
        return ways;
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> literal = Arbitraries.of("", ":", ",", "/", "-", "a:", ",role:", "::", "{o:", "}", "x");
        return Combinators.combine(
                        literal.list().ofSize(4),
                        Arbitraries.shuffle(PLACEHOLDERS),
                        Arbitraries.integers().between(0, 2))
                .as((literals, placeholders, extra) -> {
                    List<String> used = new ArrayList<>(placeholders.subList(0, extra + 1));
                    if (!used.contains("{role}")) {
                        used.set(extra, "{role}");
                    }
                    StringBuilder template = new StringBuilder(literals.get(0));
                    for (int i = 0; i < used.size(); i++) {
                        template.append(used.get(i)).append(literals.get(i + 1));
                    }
                    return template.toString();
                });
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(";", " ", ",", "::", ";;", "a", "}");
    }

    @Provide
    Arbitrary<List<Membership>> people() {
        Arbitrary<String> text = Arbitraries.of(
                        "a", "b", "x", ":", ",", "/", "-", ";", " ", "{", "}", "role", "developer", "o:")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        return Combinators.combine(
                        text,
                        text,
                        text.optional().map(plan -> plan.orElse("")),
                        Arbitraries.of(OrganizationRole.class))
                .as((alias, name, plan, role) -> Acme.in(alias, name, plan, role))
                .list()
                .ofMaxSize(4)
                .map(ReadBackTest::withIdsOfTheirOwn);
    }

    private static List<Membership> withIdsOfTheirOwn(List<Membership> memberships) {
        Map<String, Membership> byId = new HashMap<>();
        memberships.forEach(one -> byId.put(one.organizationId(), one));
        return List.copyOf(byId.values());
    }
}
