// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import java.util.List;
import java.util.Map;

/**
 * Entries are {@code example.com}, or {@code *.example.com} for its subdomains. In a request, an absent list remains
 * unchanged.
 */
public record DomainsRepresentation(List<String> allowed, List<String> blocked, List<String> autoApproved) {
    static DomainsRepresentation of(Map<DomainList, List<String>> lists) {
        return new DomainsRepresentation(
                lists.getOrDefault(DomainList.ALLOWED, List.of()),
                lists.getOrDefault(DomainList.BLOCKED, List.of()),
                lists.getOrDefault(DomainList.AUTO_APPROVED, List.of()));
    }
}
