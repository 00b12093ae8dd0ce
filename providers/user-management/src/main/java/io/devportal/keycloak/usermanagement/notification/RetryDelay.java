// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.time.Duration;

/**
 * When to retry a mail: after an initial delay, which doubles with each attempt up to half an hour, for about two
 * days.
 *
 * @param first after the first attempt
 */
record RetryDelay(Duration first) {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_DOUBLINGS = 11;

    Duration after(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    static boolean isExhausted(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }
}
