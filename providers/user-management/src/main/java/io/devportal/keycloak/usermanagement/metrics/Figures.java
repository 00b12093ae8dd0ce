// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.devportal.keycloak.usermanagement.account.PendingByRealm.PendingRequests;
import io.devportal.keycloak.usermanagement.notification.MailBacklogs.UnsentMails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the metrics of one realm.
 *
 * @param oldestSince milliseconds since the epoch, or null when no request waits
 */
record Figures(long pending, Long oldestSince, long mailsWaiting, long mailsFailed) {

    static final Figures NOTHING = new Figures(0, null, 0, 0);

    /** By name of the realm; a realm that stands in one list only has nothing in the other. */
    static Map<String, Figures> byRealm(List<PendingRequests> requests, List<UnsentMails> mails) {
        Map<String, Figures> figures = new HashMap<>();
        requests.forEach(row -> figures.put(row.realm(), new Figures(row.count(), row.oldestSince(), 0, 0)));
        mails.forEach(row -> {
            Figures known = figures.getOrDefault(row.realm(), NOTHING);
            figures.put(row.realm(), new Figures(known.pending, known.oldestSince, row.waiting(), row.failed()));
        });
        return Map.copyOf(figures);
    }

    /** Clocks of two nodes differ: never negative. */
    double oldestSeconds(long now) {
        return oldestSince == null ? 0 : Math.max(0, now - oldestSince) / 1000.0;
    }
}
