// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The findings that this node has logged for each realm and check, so that it does not log them again with every change. */
final class LoggedFindings {
    /** The most findings to remember; checks that are OK are not remembered. */
    private static final int KEPT = 10_000;

    private record Subject(String realmId, String check) {}

    private final Map<Subject, String> latest = new LinkedHashMap<>();

    /** Whether the finding differs from the last one of its realm and check. */
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
