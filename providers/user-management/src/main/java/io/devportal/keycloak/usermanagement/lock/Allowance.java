// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.Store;
import java.time.Duration;
import java.util.OptionalLong;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A rate limit: how often something may happen within a span that begins with the first use. */
@Store
public final class Allowance {
    private final LockedRows rows;
    private final String limit;
    private final long most;
    private final Duration span;

    /**
     * @param limit its name, at most 30 characters
     * @param most allowed uses within a span
     */
    public Allowance(KeycloakSession session, RealmModel realm, String limit, long most, Duration span) {
        this.rows = new LockedRows(session, realm.getId());
        this.limit = limit;
        this.most = most;
        this.span = span;
    }

    /**
     * Counts one use. Empty when it exceeds the limit; else the number of uses that were refused in the previous span, if this
     * use begins a new one, or 0.
     */
    public OptionalLong use(String subject) {
        return use(subject, 1);
    }

    /** Counts several uses at once, which are allowed together or not at all. */
    public OptionalLong use(String subject, long times) {
        LimitEntity row = rows.lock(limit, subject);
        long now = Time.currentTimeMillis();
        if (row.isOver(now)) {
            long refused = Math.max(0, row.used() - most);
            row.begin(now + span.toMillis(), times);
            return times <= most ? OptionalLong.of(refused) : OptionalLong.empty();
        }
        row.use(times);
        return row.used() <= most ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** How long until the subject's current span ends. Call it in the transaction in which {@link #use} has refused. */
    public Duration wait(String subject) {
        return Duration.ofMillis(Math.max(0, rows.lock(limit, subject).endsAt() - Time.currentTimeMillis()));
    }
}
