// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Comparator;
import java.util.List;

/** @param level the worst level of all checks: OK, WARNING or PROBLEM */
public record HealthRepresentation(Check.Level level, List<Check> checks) {

    static HealthRepresentation of(List<Check> checks) {
        Check.Level worst =
                checks.stream().map(Check::level).max(Comparator.naturalOrder()).orElse(Check.Level.OK);
        return new HealthRepresentation(worst, checks);
    }
}
