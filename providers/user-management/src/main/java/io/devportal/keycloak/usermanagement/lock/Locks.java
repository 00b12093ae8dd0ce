// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Locks that a transaction holds until it ends, across all nodes: others wait, and then see what it has stored. Needs the
 * isolation level READ COMMITTED, which organization-roles sets where it is not the default.
 */
public final class Locks {
    /**
     * Rows per lock. Subjects with the same stripe sometimes wait for each other, but nobody can fill the table by trying
     * many subjects.
     */
    private static final int STRIPES = 512;

    private final LockedRows rows;

    public Locks(KeycloakSession session, RealmModel realm) {
        this.rows = new LockedRows(session, realm.getId());
    }

    /** The one lock of this name in the realm. */
    public void acquire(Lock lock) {
        if (lock == Lock.ORGANIZATION && rows.needSecondConnection()) {
            // many approvals at once
            rows.lockRealm();
            return;
        }
        rows.lock(lock.limit(), "");
    }

    /** @param subjects compared without regard to case */
    public void acquire(Lock lock, Collection<String> subjects) {
        TreeSet<Integer> stripes = new TreeSet<>();
        subjects.forEach(subject -> stripes.add(
                Math.floorMod(subject.strip().toLowerCase(Locale.ROOT).hashCode(), STRIPES)));
        stripes.forEach(stripe -> rows.lock(lock.limit(), stripe.toString()));
    }
}
