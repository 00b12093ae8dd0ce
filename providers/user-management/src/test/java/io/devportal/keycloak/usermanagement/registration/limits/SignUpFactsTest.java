// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpFactsTest {

    @ParameterizedTest(name = "{0}: {1} waiting, {2} earlier, allow list {3}, on {4} -> {5}")
    @CsvSource({
        "J-01, 0,  0, false, ,                      ",
        "J-01, 0,  4, false, ,                      ",
        "J-01, 0,  5, false, ,                      TOO_MANY",
        "J-01, 9,  0, false, ,                      ",
        "J-01, 10, 0, false, ,                      QUEUE_FULL",
        "J-01, 10, 5, false, ,                      TOO_MANY",
        "B12,  0,  0, true,  ,                      DOMAIN",
        "B12,  0,  0, true,  ALLOWED,               ",
        "B12,  0,  0, false, ALLOWED,               ",
        "B12,  0,  0, true,  ALLOWED BLOCKED,       DOMAIN",
        "B12,  0,  0, false, BLOCKED,               DOMAIN",
        "B12,  0,  0, false, BLOCKED AUTO_APPROVED, DOMAIN",
        "B12,  0,  0, true,  AUTO_APPROVED,         DOMAIN",
        "B12,  0,  5, true,  ALLOWED AUTO_APPROVED, TOO_MANY",
        "B12,  10, 5, false, BLOCKED,               DOMAIN",
    })
    void theFirstObjectionCounts(
            String id, long waiting, long earlier, boolean hasAllowList, String lists, SignUpObjection objection) {
        Set<DomainList> on = lists == null
                ? Set.of()
                : Arrays.stream(lists.split(" ")).map(DomainList::valueOf).collect(Collectors.toSet());

        SignUpFacts facts = new SignUpFacts("ada@globex.example", "key", waiting, earlier, hasAllowList, on);

        assertThat(facts.objection(5, 10).orElse(null)).isEqualTo(objection);
        assertThat(facts.areApprovedByDomain()).isEqualTo(on.contains(DomainList.AUTO_APPROVED));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,              192.0.2.7",
        "2001:db8:1:2:3:4:5:6,   20010db800010002",
        "2001:db8:1:2::9,        20010db800010002",
        "2001:db8:1:3::9,        20010db800010003",
        "::ffff:192.0.2.7,       192.0.2.7",
        "gateway.example,        gateway.example",
    })
    void anIpv6NetworkCountsAsOne(String address, String network) {
        assertThat(SignUpSource.network(address)).isEqualTo(network);
    }
}
