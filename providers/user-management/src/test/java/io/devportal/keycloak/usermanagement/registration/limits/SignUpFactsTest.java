// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.access.Denial;
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
        "J-01, 0,  5, false, ,                      portal_too_many_sign_ups",
        "J-01, 9,  0, false, ,                      ",
        "J-01, 10, 0, false, ,                      portal_queue_full",
        "J-01, 10, 5, false, ,                      portal_too_many_sign_ups",
        "B12,  0,  0, true,  ,                      portal_domain_not_accepted",
        "B12,  0,  0, true,  ALLOWED,               ",
        "B12,  0,  0, false, ALLOWED,               ",
        "B12,  0,  0, true,  ALLOWED BLOCKED,       portal_domain_not_accepted",
        "B12,  0,  0, false, BLOCKED,               portal_domain_not_accepted",
        "B12,  0,  0, false, BLOCKED AUTO_APPROVED, portal_domain_not_accepted",
        "B12,  0,  0, true,  AUTO_APPROVED,         portal_domain_not_accepted",
        "B12,  0,  5, true,  ALLOWED AUTO_APPROVED, portal_too_many_sign_ups",
        "B12,  10, 5, false, BLOCKED,               portal_domain_not_accepted",
    })
    void theFirstObjectionCounts(
            String id, long waiting, long earlier, boolean hasAllowList, String lists, String objection) {
        Set<DomainList> on = lists == null
                ? Set.of()
                : Arrays.stream(lists.split(" ")).map(DomainList::valueOf).collect(Collectors.toSet());

        SignUpFacts facts = new SignUpFacts("ada@globex.example", "key", waiting, earlier, hasAllowList, on);

        assertThat(facts.objection(5, 10).map(Denial::code).orElse(null)).isEqualTo(objection);
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
