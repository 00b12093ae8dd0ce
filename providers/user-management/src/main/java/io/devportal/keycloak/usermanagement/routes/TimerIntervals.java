// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import java.time.Duration;
import org.keycloak.Config;

/** How often each node looks for what is due: options of the server, in seconds, at least one. */
record TimerIntervals(Duration outbox, Duration housekeeping, Duration metrics) {

    static TimerIntervals of(Config.Scope config) {
        return new TimerIntervals(
                seconds(config, "outbox-interval", 10),
                seconds(config, "housekeeping-interval", 20),
                seconds(config, "metrics-interval", 30));
    }

    private static Duration seconds(Config.Scope config, String key, long preset) {
        return Duration.ofSeconds(Math.max(1, config.getLong(key, preset)));
    }
}
