// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.Store;
import java.time.Duration;
import java.util.OptionalLong;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How often something happens within a span that begins with the first time. */
@Store
public final class Allowance {
    private final LockedRows rows;
    private final String limit;
    private final long most;
    private final Duration span;

    /** @param limit its name, at most 30 characters */
    public Allowance(KeycloakSession session, RealmModel realm, String limit, long most, Duration span) {
        this.rows = new LockedRows(session, realm.getId());
        this.limit = limit;
        this.most = most;
        this.span = span;
    }

    /** Empty when there were too many already; else how many were refused in the span before, which this one begins. */
    public OptionalLong use(String subject) {
        return use(subject, 1);
    }

    /** As many times at once, and all of them or none. */
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

    /** Until the span ends that the subject is in; asked by who was refused, under the lock of {@link #use}. */
    public Duration wait(String subject) {
        return Duration.ofMillis(Math.max(0, rows.lock(limit, subject).endsAt() - Time.currentTimeMillis()));
    }
}
