// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.MailDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.OrganizationDomainModel;
import org.keycloak.models.OrganizationModel;

/**
 * The e-mail domains of a new organization. Keycloak's login uses them to find a person's organization, so each
 * domain has one owner.
 */
record OrganizationDomains(Set<String> names) {
    private static final int MOST = 100;

    /** Throws a {@link Refusal} that names the place of what is no domain; null is none. */
    static OrganizationDomains of(List<String> written) {
        List<String> domains = written == null ? List.of() : written;
        if (domains.size() > MOST) {
            throw new Refusal(Denial.invalid("domains", Expected.atMost(MOST, "domains")));
        }
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < domains.size(); i++) {
            String field = "domains[" + i + "]";
            names.add(MailDomain.of(domains.get(i) == null ? "" : domains.get(i).strip())
                    .filter(domain -> domain.isHost() && domain.ascii().contains("."))
                    .orElseThrow(() ->
                            new Refusal(Denial.invalid(field, Expected.of("domain", "a domain such as example.com"))))
                    .ascii());
        }
        return new OrganizationDomains(names);
    }

    void assignTo(OrganizationModel organization) {
        if (names.isEmpty()) {
            return;
        }
        try {
            organization.setDomains(
                    names.stream().map(OrganizationDomainModel::new).collect(Collectors.toSet()));
        } catch (ModelValidationException e) {
            throw new Refusal(taken(String.join(", ", names)));
        }
    }

    static Denial taken(String domains) {
        return new Denial(
                Kind.CONFLICT,
                "domain_taken",
                "Another organization already has one of these domains: " + domains
                        + ". Remove it there first, or leave it out.",
                Map.of("domains", domains));
    }
}
