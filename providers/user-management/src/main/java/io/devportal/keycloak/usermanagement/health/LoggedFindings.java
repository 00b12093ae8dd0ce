// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What this node has logged of each realm and check, so that a finding that stands is not said with every change. */
final class SaidBefore {
    /** Of findings, that is of checks that are not OK. */
    private static final int KEPT = 10_000;

    private record Subject(String realmId, String check) {}

    private final Map<Subject, String> latest = new LinkedHashMap<>();

    /** Whether this answer is another than the one before; what is well again is forgotten. */
    synchronized boolean isNews(String realmId, Finding check) {
        Subject subject = new Subject(realmId, check.name());
        if (check.level() == Finding.Level.OK) {
            return latest.remove(subject) != null;
        }
        boolean isNews = !Objects.equals(check.message(), latest.put(subject, check.message()));
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        return isNews;
    }
}
