// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.settings.Languages;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows and replaces the saved reasons of a realm for a caller. Throws {@link Refusal}. */
record SavedReasonsService(KeycloakSession session, RealmModel realm, Caller caller) {

    List<SavedReason> all() {
        AccessRules.require(caller, Action.READ_SETTINGS);
        return new SavedReasons(realm).all();
    }

    /**
     * @param wanted read once it is clear that the caller may change anything
     * @param seen hears, under the lock, what is about to change; may throw
     */
    List<SavedReason> replace(
            Function<Languages, List<SavedReason>> wanted, Optional<Consumer<List<SavedReason>>> seen) {
        AccessRules.require(caller, Action.CHANGE_SETTINGS);
        List<SavedReason> reasons = wanted.apply(Languages.of(realm));
        requireFewAndDifferent(reasons);
        SavedReasons stored = new SavedReasons(realm);
        // also without a version: of those who store something for the first time Keycloak would refuse all but one
        new RealmRecords(session, realm).lock();
        List<SavedReason> before = stored.all();
        seen.ifPresent(hears -> hears.accept(before));
        stored.store(reasons);
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_REJECTION_REASONS", "rejection-reasons")
                        .before("reasons", before, reasons)
                        .showing(RejectionReasonsRepresentation.of(reasons)));
        return reasons;
    }

    private static void requireFewAndDifferent(List<SavedReason> reasons) {
        if (reasons.size() > SavedReasons.MOST) {
            throw new Refusal(Denial.invalid("reasons", Expected.atMost(SavedReasons.MOST, "reasons")));
        }
        Map<String, Long> times =
                reasons.stream().collect(Collectors.groupingBy(SavedReason::id, Collectors.counting()));
        times.forEach((id, count) -> {
            if (count > 1) {
                throw new Refusal(Denial.invalid("reasons", "each id once, but \"" + id + "\" is there twice"));
            }
        });
    }
}
