// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Lets one request at a time count something and add to it, on all nodes: others wait until its transaction ends, and then
 * see what it stored. It needs READ COMMITTED, as databases that Keycloak supports have it (MariaDB and MySQL when told so).
 */
public final class Turns {
    /**
     * Subjects that share a stripe wait for each other now and then, and there are never more rows than this: no stranger
     * can fill the table.
     */
    private static final int STRIPES = 512;

    private final LockedRows rows;

    public Turns(KeycloakSession session, RealmModel realm) {
        this.rows = new LockedRows(session, realm.getId());
    }

    /** The one turn of the realm. */
    public void take(Turn turn) {
        if (turn == Turn.ORGANIZATION && rows.needSecondConnection()) {
            // many approvals at once
            rows.lockRealm();
            return;
        }
        rows.lock(turn.limit(), "");
    }

    /** @param subjects compared without regard to case */
    public void take(Turn turn, Collection<String> subjects) {
        TreeSet<Integer> stripes = new TreeSet<>();
        subjects.forEach(subject -> stripes.add(
                Math.floorMod(subject.strip().toLowerCase(Locale.ROOT).hashCode(), STRIPES)));
        stripes.forEach(stripe -> rows.lock(turn.limit(), stripe.toString()));
    }
}
