// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.export;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.time.Duration;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Limits how often somebody may export a list and how long it may be, and records each export once. Throws
 * {@link Refusal}.
 */
public record ExportRules(KeycloakSession session, RealmModel realm, Caller caller) {

    /** Lines of one file. */
    public static final int MOST_LINES = 100_000;

    private static final int MOST_AN_HOUR = 60;

    /**
     * Call it in a transaction that ends before the first line is written: nobody waits for a slow reader.
     *
     * @param list first part of the path of its route
     * @param filters by parameter
     * @param isTooLong whether it has more than {@link #MOST_LINES}
     */
    public void begin(String list, Map<String, String> filters, boolean isTooLong) {
        if (isTooLong) {
            throw new Refusal(tooLong());
        }
        Allowance allowance = new Allowance(session, realm, "export", MOST_AN_HOUR, Duration.ofHours(1));
        if (allowance.use(caller.id()).isEmpty()) {
            long seconds = allowance.wait(caller.id()).toSeconds() + 1;
            throw new Refusal(tooOften(Long.toString(seconds)));
        }
        AuditEntry entry = AuditEntry.of(OperationType.ACTION, "PORTAL_EXPORT", list, "export");
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            entry = entry.detail("filter_" + filter.getKey(), HarmlessText.line(filter.getValue()));
        }
        new Audit(session, realm, Actor.of(caller)).write(entry);
    }

    static Denial tooLong() {
        return new Denial(
                Kind.TOO_LARGE,
                "export_too_large",
                "The list has more than " + MOST_LINES + " lines, so nothing was sent. Narrow it down with filters.");
    }

    /** @param seconds as a number */
    static Denial tooOften(String seconds) {
        return new Denial(
                Kind.RATE_LIMITED,
                "too_many_exports",
                "You have exported " + MOST_AN_HOUR + " lists within an hour. Wait " + seconds + " seconds.",
                Map.of(Denial.RETRY_AFTER, seconds));
    }
}
