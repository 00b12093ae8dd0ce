// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static final ClaimFormat LIST = new ListFormat(ItemPattern.COLON);
    private static final ClaimFormat JOINED = new JoinedFormat(ItemPattern.LAYER7, ";");
    private static final ClaimFormat JSON = new JsonFormat(text -> Optional.empty());

    @Test // B14
    void aListHasOneTextForEachRole() {
        assertThat(read(LIST, List.of("acme:developer", "globex:org-admin")))
                .containsOnly(entry("acme", OrganizationRole.DEVELOPER), entry("globex", OrganizationRole.ORG_ADMIN));
        assertThat(read(LIST, "acme:developer")).containsOnlyKeys("acme");
    }

    @Test // B14
    void layer7HasAllRolesInOneText() {
        assertThat(read(JOINED, "{organization:acme,role:developer};{organization:globex,role:org-admin};"))
                .containsOnly(entry("acme", OrganizationRole.DEVELOPER), entry("globex", OrganizationRole.ORG_ADMIN));
    }

    static Stream<Object> jsons() {
        return Stream.of(
                Map.of("acme", "developer"),
                Map.of("acme", List.of("developer")),
                Map.of("acme", Map.of("id", "1", "name", "Acme", "roles", List.of("developer"))),
                Map.of("acme", Map.of("role", "developer")),
                List.of(Map.of("organization", "acme", "role", "developer")),
                List.of(Map.of("organization", "acme", "roles", List.of("developer"))));
    }

    @ParameterizedTest // B14
    @MethodSource("jsons")
    void jsonIsAnObjectOrAListOfObjects(Object value) {
        assertThat(read(JSON, value)).containsOnly(entry("acme", OrganizationRole.DEVELOPER));
    }

    @Test
    void ofTwoRolesInOneOrganizationTheStrongerCounts() {
        assertThat(read(LIST, List.of("acme:developer", "acme:org-admin", "acme:org-publisher")))
                .containsOnly(entry("acme", OrganizationRole.ORG_ADMIN));
    }

    static Stream<Object> badValues() {
        return Stream.of(
                        42,
                        1.5,
                        true,
                        "",
                        "acme",
                        Map.of(),
                        Map.of("acme", 7),
                        Map.of("acme", Map.of("roles", Map.of())),
                        List.of(),
                        Collections.singletonList(null),
                        List.of(List.of("acme:developer")),
                        List.of(1, Map.of("organization", 5)),
                        Collections.singletonMap("acme", null))
                .flatMap(value -> Stream.of(LIST, JOINED, JSON).map(format -> List.of(format, value)));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void whateverComesIsReadOrIgnored(List<Object> formatAndValue) {
        assertThat(read((ClaimFormat) formatAndValue.get(0), formatAndValue.get(1)))
                .isEmpty();
    }

    @Test
    void aMissingClaimSaysNothing() {
        assertThat(new ClaimReader(LIST, new ClaimedRoleNames(Map.of()))
                        .read(null)
                        .byAlias())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme:Developer",
                "acme:DEVELOPER",
                "acme: developer",
                "acme:developer ",
                "acme:dev\u0435loper", // Cyrillic e
                "acme:develope\u0072\u0301",
                "acme:portal-admin",
                "acme:api-owner",
                "acme:realm-admin",
                "acme:developer:org-admin",
                ":developer",
                "acme:",
                "acme",
            })
    void onlyExactNamesOfOrganizationRolesCount(String item) {
        ClaimedRoles claimed =
                new ClaimReader(LIST, new ClaimedRoleNames(Map.of())).read(List.of(item, "globex:developer"));

        assertThat(claimed.byAlias()).containsOnlyKeys("globex");
        assertThat(claimed.ignored().isEmpty()).isFalse();
    }

    @Test
    void whatNoDatabaseTakesIsNoAlias() {
        String longest = "x".repeat(255);
        ClaimedRoles claimed = new ClaimReader(LIST, new ClaimedRoleNames(Map.of()))
                .read(List.of("ac\0me:developer", longest + "x:developer", longest + ":developer"));

        assertThat(claimed.byAlias()).containsOnlyKeys(longest);
        assertThat(claimed.ignored().toString()).contains("\"ac?me\" (no alias)");
    }

    @Test
    void theNamesOfTheirRolesCanBeTranslated() {
        ClaimedRoleNames names =
                new ClaimedRoleNames(Map.of("admin", "org-admin", "developer", "", "boss", "portal-admin"));
        ClaimedRoles claimed = new ClaimReader(LIST, names)
                .read(List.of("acme:admin", "globex:developer", "initech:org-publisher", "hooli:boss"));

        assertThat(claimed.byAlias())
                .containsOnly(
                        entry("acme", OrganizationRole.ORG_ADMIN), entry("initech", OrganizationRole.ORG_PUBLISHER));
        assertThat(claimed.namesPublisher()).isTrue();
    }

    @ParameterizedTest // L43
    @ValueSource(strings = {"portal-admin", "api-owner", "acme:api-owner", "chief"})
    void aGlobalRoleIsNoticedWhereverItStands(String item) {
        ClaimReader reader = new ClaimReader(LIST, new ClaimedRoleNames(Map.of("chief", "portal-admin")));

        assertThat(reader.read(List.of("acme:developer", item)).namesPublisher())
                .isTrue();
        assertThat(reader.read(List.of("acme:developer", "Portal-Admin")).namesPublisher())
                .isFalse();
    }

    @Test
    void nobodyReadsAllOfAnEndlessClaim() {
        List<String> list = IntStream.range(0, 10_000)
                .mapToObj(i -> "org-" + i + ":developer")
                .toList();
        String joined = String.join(
                ";",
                list.stream()
                        .map(item -> "{organization:" + item.replace(":", ",role:") + "}")
                        .toList());

        for (Object value : Arrays.asList(list, joined)) {
            ClaimedRoles claimed =
                    new ClaimReader(value == joined ? JOINED : LIST, new ClaimedRoleNames(Map.of())).read(value);
            assertThat(claimed.byAlias()).hasSize(Findings.MOST_ENTRIES);
            assertThat(claimed.ignored()).hasToString("\"everything\" (after the first 1000 entries)");
        }
    }

    @Test
    void whatIsIgnoredIsOneReadableLine() {
        ClaimedRoles claimed = new ClaimReader(LIST, new ClaimedRoleNames(Map.of()))
                .read(List.of("a\nb\u202e:x", "c", "d", "e", "f", "g", "h", "x".repeat(500)));

        assertThat(claimed.ignored().toString())
                .startsWith("\"x\" (no role of an organization), \"c\" (not in the shape)")
                .endsWith(" and 3 more")
                .doesNotContain("\n", "\u202e")
                .hasSizeLessThan(500);
    }

    private static Map<String, OrganizationRole> read(ClaimFormat format, Object value) {
        return new ClaimReader(format, new ClaimedRoleNames(Map.of()))
                .read(value)
                .byAlias();
    }
}
