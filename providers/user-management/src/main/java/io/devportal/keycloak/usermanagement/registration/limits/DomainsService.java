// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads and changes the domain lists of a realm for a caller. Throws {@link Refusal}. */
record DomainsService(KeycloakSession session, RealmModel realm, Caller caller) {
    private static final int MOST_ENTRIES = 1000;

    DomainsRepresentation lists() {
        AccessRules.require(caller, Action.READ_DOMAINS);
        return stored();
    }

    /**
     * Replaces the lists that the document names.
     *
     * @param document read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     * @return all lists
     */
    DomainsRepresentation replace(
            Supplier<DomainsRepresentation> document, Optional<Consumer<DomainsRepresentation>> seen) {
        AccessRules.require(caller, Action.CHANGE_DOMAINS);
        DomainsRepresentation wanted = document.get();
        seen.ifPresent(now -> {
            new RealmRecords(session, realm).lock();
            now.accept(stored());
        });
        DomainsRepresentation before = stored();
        replace(DomainList.ALLOWED, "allowed", wanted.allowed());
        replace(DomainList.BLOCKED, "blocked", wanted.blocked());
        replace(DomainList.AUTO_APPROVED, "autoApproved", wanted.autoApproved());
        DomainsRepresentation stored = stored();
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_DOMAINS", "domains")
                        .before("allowed", before.allowed(), stored.allowed())
                        .before("blocked", before.blocked(), stored.blocked())
                        .before("autoApproved", before.autoApproved(), stored.autoApproved())
                        .showing(stored));
        return stored;
    }

    private void replace(DomainList list, String field, List<String> entries) {
        if (entries == null) {
            return;
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new Refusal(Denial.invalid(field, Expected.atMost(MOST_ENTRIES, "domains")));
        }
        new Domains(session, realm)
                .replace(
                        list,
                        IntStream.range(0, entries.size())
                                .mapToObj(index -> pattern(field + "[" + index + "]", entries.get(index)))
                                .toList());
    }

    private static DomainPattern pattern(String field, String entry) {
        return DomainPattern.parse(entry == null ? "" : entry)
                .orElseThrow(() -> new Refusal(Denial.invalid(
                        field, Expected.of("domain-pattern", "a domain such as example.com or *.example.com"))));
    }

    private DomainsRepresentation stored() {
        return DomainsRepresentation.of(new Domains(session, realm).all());
    }
}
