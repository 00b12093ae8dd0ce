// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** When each person was to come, whether or not there was somebody to start them in time. In nanoseconds of the JVM's clock. */
final class Arrivals {
    private final double perSecond;
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong arrived = new AtomicLong();

    Arrivals(double perSecond) {
        this.perSecond = perSecond;
    }

    long next() {
        first.compareAndSet(0, System.nanoTime());
        return first.get() + (long) (arrived.getAndIncrement() * 1e9 / perSecond);
    }
}
