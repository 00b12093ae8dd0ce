// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** People who do something at the same moment. */
public final class Race {

    private Race() {}

    /** The results in the order of the arguments. */
    public static <T> List<T> of(Supplier<T> one, Supplier<T> other) {
        return of(List.of(one, other));
    }

    public static <T> List<T> of(List<Supplier<T>> actions) {
        ExecutorService people = Executors.newFixedThreadPool(actions.size());
        CountDownLatch ready = new CountDownLatch(actions.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Supplier<T> action : actions) {
                running.add(people.submit(() -> wait(ready, start, action)));
            }
            ready.await();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> action : running) {
                results.add(action.get());
            }
            return results;
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
