// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Two people who do something at the same moment. */
final class Race {

    private Race() {}

    /** The results in the order of the arguments. */
    static <T> List<T> of(Supplier<T> one, Supplier<T> other) {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CountDownLatch ready = new CountDownLatch(2);
        CountDownLatch start = new CountDownLatch(1);
        try {
            Future<T> first = people.submit(() -> wait(ready, start, one));
            Future<T> second = people.submit(() -> wait(ready, start, other));
            ready.await();
            start.countDown();
            return List.of(first.get(), second.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    private static <T> T wait(CountDownLatch ready, CountDownLatch start, Supplier<T> action)
            throws InterruptedException {
        ready.countDown();
        start.await();
        return action.get();
    }
}
