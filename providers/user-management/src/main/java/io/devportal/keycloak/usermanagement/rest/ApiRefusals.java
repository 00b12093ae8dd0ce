// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/** Logs that the API refuses everybody, and why: at most once a minute per realm and reason. */
final class ApiRefusals {
    private static final Logger LOG = Logger.getLogger(ApiRefusals.class);
    private static final long INTERVAL = Duration.ofMinutes(1).toMillis();
    private static final Map<String, Long> NEXT = new ConcurrentHashMap<>();

    private ApiRefusals() {}

    /** @param problem a sentence with the way out */
    static void note(RealmModel realm, String problem) {
        long now = Time.currentTimeMillis();
        String key = realm.getId() + " " + problem;
        Long due = NEXT.putIfAbsent(key, now + INTERVAL);
        if (due == null || (due <= now && NEXT.replace(key, due, now + INTERVAL))) {
            LOG.errorf("The API of realm %s answers everybody with 401: %s", realm.getName(), problem);
        }
    }
}
