// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.http.ApiClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** People of a realm with their tokens, so that somebody signs in once for many requests. */
final class SignedInPeople {
    /** Tokens live for five minutes, and on a busy machine a test class takes longer. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record SignIn(ApiClient client, long moment) {
        boolean isFresh() {
            return System.nanoTime() - moment < FRESH.toNanos();
        }
    }

    private final Map<String, SignIn> people = new ConcurrentHashMap<>();

    /** @param token of a sign-in, if there has to be one */
    ApiClient get(String name, Supplier<String> token) {
        return people.compute(name, (same, known) -> known != null && known.isFresh() ? known : signIn(token))
                .client();
    }

    private static SignIn signIn(Supplier<String> token) {
        long moment = System.nanoTime();
        return new SignIn(ApiClient.withToken(token.get()), moment);
    }

    /** Everybody signs in anew. */
    void clear() {
        people.clear();
    }
}
