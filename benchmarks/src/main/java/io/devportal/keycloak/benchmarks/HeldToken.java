// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Somebody who keeps their access token while it works, as every client does: a sign-in is no part of what they ask. */
final class HeldToken {
    /** Tokens work for a minute. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Supplier<ApiClient> signIn;
    private ApiClient client;
    private Instant renewal = Instant.MIN;

    HeldToken(Supplier<ApiClient> signIn) {
        this.signIn = signIn;
    }

    ApiClient client() {
        if (Instant.now().isAfter(renewal)) {
            client = signIn.get();
            renewal = Instant.now().plus(KEPT);
        }
        return client;
    }
}
