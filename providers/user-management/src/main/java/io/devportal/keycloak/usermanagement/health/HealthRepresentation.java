// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Comparator;
import java.util.List;

/** @param level the worst level of all checks: OK, WARNING or PROBLEM */
public record HealthRepresentation(Finding.Level level, List<Finding> checks) {

    static HealthRepresentation of(List<Finding> checks) {
        Finding.Level worst = checks.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Finding.Level.OK);
        return new HealthRepresentation(worst, checks);
    }
}
