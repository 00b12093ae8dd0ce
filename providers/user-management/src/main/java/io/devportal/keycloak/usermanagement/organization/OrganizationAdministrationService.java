// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.organization.OrganizationRecords.Question;
import io.devportal.keycloak.usermanagement.organization.OrganizationRecords.Row;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

/**
 * Shows organizations to portal admins and their org admins; portal admins can create and change them. Finds nothing
 * if organizations are switched off in the realm. Throws {@link Refusal}.
 */
record OrganizationAdministrationService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param max at most so many rows */
    record Wanted(Optional<SearchTerm> search, Optional<OrganizationRecords.Position> after, int max) {}

    /** @param change with a name; {@code enabled} does not count */
    record NewOrganization(OrganizationChange change, List<String> domains) {}

    /**
     * By name.
     *
     * @param wanted read once it is clear that the caller may see any
     */
    List<Row> list(Supplier<Wanted> wanted) {
        AccessRules.require(caller, Action.LIST_ORGANIZATIONS);
        Wanted page = wanted.get();
        requireSwitchedOn();
        Question question = new Question(
                AccessRules.visibleOrganizations(caller), page.search().map(SearchTerm::pattern), page.after());
        return records().list(question, page.max());
    }

    OrganizationDetails read(String id) {
        AccessRules.require(caller, Action.READ_ORGANIZATION);
        requireSwitchedOn();
        AccessRules.require(caller, Action.READ_ORGANIZATION, Target.organization(id));
        return records().find(id).orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    /** @param wanted read once it is clear that the caller may make any */
    OrganizationDetails create(Supplier<NewOrganization> wanted) {
        AccessRules.require(caller, Action.CREATE_ORGANIZATION);
        NewOrganization asked = wanted.get();
        OrganizationName name =
                asked.change().name().orElseThrow(() -> new Refusal(Denial.invalid("name", OrganizationName.EXPECTED)));
        asked.change().requireGood(new StorableCharacters(session));
        OrganizationDomains domains = OrganizationDomains.of(asked.domains());
        if (!OrganizationRoles.of(session).areEnabled()) {
            throw new Refusal(OrganizationDenials.switchedOff());
        }
        requireFree(name, null);
        OrganizationModel created = write(name, () -> organizations().create(name));
        asked.change().accountPlan().ifPresent(plan -> organizations().plan(created, plan));
        asked.change().ssoManaged().ifPresent(on -> organizations().ssoManaged(created, on));
        domains.assignTo(created);
        return recorded(OperationType.CREATE, created.getId(), Map.of());
    }

    /**
     * @param wanted read once it is clear that the caller may change any
     * @param seen hears, under the lock, what is about to change; may throw
     */
    OrganizationDetails edit(
            String id, Supplier<OrganizationChange> wanted, Optional<Consumer<OrganizationDetails>> seen) {
        AccessRules.require(caller, Action.EDIT_ORGANIZATION);
        OrganizationChange change = wanted.get();
        requireSwitchedOn();
        change.requireGood(new StorableCharacters(session));
        // before the row, in the same order as whoever creates an organization
        change.name().ifPresent(name -> requireFree(name, id));
        OrganizationDetails before = records().lock(id).orElseThrow(() -> new Refusal(Denial.notFound()));
        seen.ifPresent(now -> now.accept(before));
        OrganizationModel organization = organizations().get(id);
        change.name().ifPresent(name -> write(name, () -> organizations().rename(organization, name)));
        change.accountPlan().ifPresent(plan -> organizations().plan(organization, plan));
        change.ssoManaged().ifPresent(on -> organizations().ssoManaged(organization, on));
        change.accent().ifPresent(accent -> organizations().accent(organization, accent));
        change.enabled().ifPresent(organization::setEnabled);
        return recorded(OperationType.UPDATE, id, differences(before, change));
    }

    /** What was there before, of what the change names. */
    private static Map<String, String> differences(OrganizationDetails before, OrganizationChange change) {
        return Map.of(
                "name_before", change.name().map(name -> before.name()).orElse(""),
                "account_plan_before",
                        change.accountPlan()
                                .map(plan -> Objects.requireNonNullElse(before.accountPlan(), ""))
                                .orElse(""),
                "enabled_before",
                        change.enabled()
                                .map(enabled -> Boolean.toString(before.enabled()))
                                .orElse(""),
                "sso_managed_before",
                        change.ssoManaged()
                                .map(on -> Boolean.toString(before.ssoManaged()))
                                .orElse(""),
                "accent_before",
                        change.accent()
                                .map(accent -> Objects.requireNonNullElse(before.accent(), ""))
                                .orElse(""));
    }

    private OrganizationDetails recorded(OperationType operation, String id, Map<String, String> differences) {
        OrganizationDetails now = records().find(id).orElseThrow();
        AuditEntry entry = AuditEntry.of(operation, "PORTAL_ORGANIZATION", "organizations", id)
                .showing(OrganizationRepresentation.of(now));
        for (Map.Entry<String, String> difference : differences.entrySet()) {
            entry = entry.detail(difference.getKey(), difference.getValue());
        }
        new Audit(session, realm, Actor.of(caller)).write(entry);
        return now;
    }

    /** @param self id of the organization that may have the name already, or null */
    private void requireFree(OrganizationName name, String self) {
        new Locks(session, realm).acquire(Lock.ORGANIZATION);
        if (organizations().isTaken(name, self)) {
            throw new Refusal(OrganizationDenials.nameTaken(name));
        }
    }

    private <T> T write(OrganizationName name, Supplier<T> change) {
        try {
            return change.get();
        } catch (ModelDuplicateException e) {
            throw new Refusal(OrganizationDenials.nameTaken(name));
        }
    }

    private void requireSwitchedOn() {
        if (!OrganizationRoles.of(session).areEnabled()) {
            throw new Refusal(Denial.notFound());
        }
    }

    private OrganizationRecords records() {
        return new OrganizationRecords(session, realm);
    }

    private Organizations organizations() {
        return new Organizations(session, realm);
    }
}
