// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keycloak.models.KeycloakSession;

/** {@code domains}: which e-mail domains may sign up, and which are approved at once. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class DomainsResource {
    private static final int MOST_ENTRIES = 1000;

    /** {@code example.com}, or {@code *.example.com} for what is below it. On the way in, a list that is absent stays as it is. */
    public record DomainsRepresentation(List<String> allowed, List<String> blocked, List<String> autoApproved) {
        static DomainsRepresentation of(Map<DomainList, List<String>> lists) {
            return new DomainsRepresentation(
                    lists.getOrDefault(DomainList.ALLOWED, List.of()),
                    lists.getOrDefault(DomainList.BLOCKED, List.of()),
                    lists.getOrDefault(DomainList.AUTO_APPROVED, List.of()));
        }
    }

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public DomainsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public DomainsRepresentation get() {
        return answers.of(() -> {
            AccessRules.requireMayChangeSettings(caller);
            return told(DomainsRepresentation.of(domains().all()));
        });
    }

    /** Replaces the lists that the document names. What is no domain is 400 with its place, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public DomainsRepresentation put(InputStream body) {
        return answers.of(() -> {
            AccessRules.requireMayChangeSettings(caller);
            DomainsRepresentation document = new JsonBody(body).read(DomainsRepresentation.class);
            requireSeen();
            replace(DomainList.ALLOWED, "allowed", document.allowed());
            replace(DomainList.BLOCKED, "blocked", document.blocked());
            replace(DomainList.AUTO_APPROVED, "autoApproved", document.autoApproved());
            DomainsRepresentation stored = DomainsRepresentation.of(domains().all());
            new Audit(session, caller).changedDomains(stored);
            return told(stored);
        });
    }

    private void requireSeen() {
        Precondition precondition = new Precondition(session);
        if (precondition.isGiven()) {
            new RealmRecords(session, session.getContext().getRealm()).lock();
            precondition.require(version(DomainsRepresentation.of(domains().all())));
        }
    }

    private DomainsRepresentation told(DomainsRepresentation document) {
        new Precondition(session).tell(version(document));
        return document;
    }

    private static Version version(DomainsRepresentation document) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("allowed", document.allowed());
        parts.put("blocked", document.blocked());
        parts.put("autoApproved", document.autoApproved());
        return new Version(parts);
    }

    private void replace(DomainList list, String field, List<String> entries) {
        if (entries == null) {
            return;
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new Refusal(new Denial.InvalidValue(field, "at most " + MOST_ENTRIES + " domains"));
        }
        domains()
                .replace(
                        list,
                        IntStream.range(0, entries.size())
                                .mapToObj(index -> pattern(field + "[" + index + "]", entries.get(index)))
                                .toList());
    }

    private static DomainPattern pattern(String field, String entry) {
        return DomainPattern.parse(entry == null ? "" : entry)
                .orElseThrow(() ->
                        new Refusal(new Denial.InvalidValue(field, "a domain such as example.com or *.example.com")));
    }

    private Domains domains() {
        return new Domains(session, session.getContext().getRealm());
    }
}
